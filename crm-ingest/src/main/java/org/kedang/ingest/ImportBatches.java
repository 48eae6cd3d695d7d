package org.kedang.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.mapping.ImportRequest;
import org.kedang.shared.JsonText;
import org.kedang.shared.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of imports. Every change of state names the states it may come from, so that
 * of two who want different things only one gets it.
 */
@Component
class ImportBatches {

	private final JdbcClient jdbc;

	private final StageTables stages;

	private final Clock clock;

	ImportBatches(JdbcClient jdbc, StageTables stages, Clock clock) {
		this.jdbc = jdbc;
		this.stages = stages;
		this.clock = clock;
	}

	long add(Upload upload, ImportState state, @Nullable Problem problem, @Nullable Long uploader) {
		return this.jdbc.sql("""
				insert into import_batch (state, file_name, file_size, file_sha256, file_stored, problem, uploaded_by,
					uploaded_at, finished_at)
				values (:state, :name, :size, :sha256, :stored, :problem::jsonb, :uploader, :now,
					case when :state = 'FAILED' then :now::timestamptz end)
				returning id
				""")
			.param("state", state.name())
			.param("name", upload.fileName())
			.param("size", upload.size())
			.param("sha256", upload.sha256())
			.param("stored", upload.stored())
			.param("problem", (problem != null) ? JsonText.write(problem) : null)
			.param("uploader", uploader)
			.param("now", now())
			.query(Long.class)
			.single();
	}

	Optional<ImportBatch> find(long id) {
		return this.jdbc.sql(BatchReading.SELECT + " where b.id = ?").param(id).query(BatchReading::batch).optional();
	}

	ImportBatch get(long id) {
		return find(id).orElseThrow(() -> new UnknownImportException(id));
	}

	/** Newest first. */
	List<ImportBatch> list(@Nullable Long uploader, @Nullable Long before, int limit) {
		return this.jdbc.sql(BatchReading.SELECT + """
				 where (:uploader::bigint is null or b.uploaded_by = :uploader)
				 and (:before::bigint is null or b.id < :before)
				 order by b.id desc limit :limit
				""")
			.param("uploader", uploader)
			.param("before", before)
			.param("limit", limit)
			.query(BatchReading::batch)
			.list();
	}

	/** Where the uploaded file is kept. */
	String stored(long id) {
		return this.jdbc.sql("select file_stored from import_batch where id = ?")
			.param(id)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new UnknownImportException(id));
	}

	/**
	 * Sets what is to be done.
	 * @return false if the import is not waiting for it
	 */
	boolean queue(long id, ImportRequest request, @Nullable Long confirmer) {
		return this.jdbc.sql("""
				with queued as (
					update import_batch set state = 'QUEUED', options = :options::jsonb,
						confirmed_at = case when :confirm then :now::timestamptz end,
						confirmed_by = case when :confirm then :confirmer::bigint end
					where id = :id and state = 'UPLOADED' returning id)
				insert into import_part (import_id, part, sheet, sheet_name, subject, mapping, report)
				select q.id, p.place, (p.value ->> 'sheet')::integer, p.value ->> 'name', p.value ->> 'subject',
					p.value -> 'mapping', :report::jsonb
				from queued q, jsonb_array_elements(:parts::jsonb) with ordinality as p (value, place)
				""")
			.param("options", JsonText.write(request.options()))
			.param("confirm", request.confirm())
			.param("confirmer", confirmer)
			.param("now", now())
			.param("id", id)
			.param("report", JsonText.write(ImportReport.EMPTY))
			.param("parts", JsonText.write(request.parts()))
			.update() > 0;
	}

	/** The import, kept from being confirmed until the transaction ends. */
	ImportBatch held(long id) {
		this.jdbc.sql("select id from import_batch where id = ? for update").param(id).query(Long.class).optional();
		return get(id);
	}

	/** Sends a checked import through reading and checking once more. */
	boolean checkAgain(long id) {
		return this.jdbc.sql("""
				update import_batch set state = 'QUEUED'
				where id = ? and state = 'READY' and confirmed_at is null and not cancel_wanted
				""").param(id).update() == 1;
	}

	boolean confirm(long id, @Nullable Long confirmer) {
		return this.jdbc.sql("""
				update import_batch set confirmed_at = ?, confirmed_by = ?
				where id = ? and state = 'READY' and confirmed_at is null and not cancel_wanted
					and not exists (select 1 from import_correction c where c.import_id = id and not c.taken_up)
				""").param(now()).param(confirmer).param(id).update() == 1;
	}

	/** Asks a running import to stop; one that waits is stopped at once. */
	boolean cancel(long id) {
		return this.jdbc
			.sql("""
					update import_batch set cancel_wanted = true,
						state = case when state in ('UPLOADED', 'READY') and confirmed_at is null then 'CANCELLED'
							else state end,
						finished_at = case when state in ('UPLOADED', 'READY') and confirmed_at is null then ?::timestamptz end
					where id = ? and state not in ('DONE', 'FAILED', 'CANCELLED')
					""")
			.params(now(), id)
			.update() == 1;
	}

	/**
	 * Removes an import that has never been started.
	 * @return where its file is kept; empty if it has been
	 */
	Optional<String> remove(long id) {
		return this.jdbc.sql("""
				delete from import_batch b where id = ? and state in ('UPLOADED', 'FAILED')
					and not exists (select from import_part p where p.import_id = b.id) returning file_stored
				""").param(id).query(String.class).optional();
	}

	/** Drops the staged rows of an import that no job will touch again. */
	void dropStageUnlessRunning(long id) {
		if (get(id).state().isFinal()) {
			this.stages.drop(id);
		}
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
