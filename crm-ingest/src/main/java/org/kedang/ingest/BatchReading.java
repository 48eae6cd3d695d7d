package org.kedang.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.database.Moments;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.shared.JsonText;
import org.kedang.shared.Problem;
import tools.jackson.core.type.TypeReference;

/**
 * Turns rows of import_batch into values.
 */
final class BatchReading {

	static final String SELECT = """
			select b.*, u.display_name as uploader, (select json_agg(json_build_object('number', p.part,
					'sheet', p.sheet, 'name', p.sheet_name, 'subject', p.subject, 'mapping', p.mapping,
					'ledger', json_build_object('read', p.rows_read, 'created', p.created, 'updated', p.updated,
						'unchanged', p.unchanged, 'skipped', p.skipped, 'failed', p.failed),
					'report', p.report) order by p.part)
				from import_part p where p.import_id = b.id) as parts
			from import_batch b left join app_user u on u.id = b.uploaded_by
			""";

	static ImportBatch batch(ResultSet rs, int number) throws SQLException {
		return new ImportBatch(rs.getLong("id"), ImportState.valueOf(rs.getString("state")), rs.getString("file_name"),
				rs.getLong("file_size"), rs.getString("file_sha256"), parts(rs.getString("parts")),
				options(rs.getString("options")), rs.getLong("progress_done"), rs.getLong("progress_total"), ledger(rs),
				problem(rs.getString("problem")), Moments.orNull(rs, "confirmed_at"), rs.getBoolean("cancel_wanted"),
				rs.getObject("uploaded_by", Long.class), rs.getString("uploader"), uploadedAt(rs),
				Moments.orNull(rs, "started_at"), Moments.orNull(rs, "stage_at"), Moments.orNull(rs, "ready_at"),
				Moments.orNull(rs, "finished_at"));
	}

	private static List<ImportPart> parts(@Nullable String json) {
		return (json != null) ? JsonText.read(json, new TypeReference<>() {
		}) : List.of();
	}

	private static ImportOptions options(String json) {
		return json.equals("{}") ? ImportOptions.DEFAULT : JsonText.read(json, new TypeReference<>() {
		});
	}

	private static Ledger ledger(ResultSet rs) throws SQLException {
		return new Ledger(rs.getLong("rows_read"), rs.getLong("created"), rs.getLong("updated"),
				rs.getLong("unchanged"), rs.getLong("skipped"), rs.getLong("failed"));
	}

	private static @Nullable Problem problem(@Nullable String json) {
		return (json != null) ? JsonText.read(json, new TypeReference<Problem>() {
		}) : null;
	}

	private static Instant uploadedAt(ResultSet rs) throws SQLException {
		return Moments.of(rs, "uploaded_at");
	}

	private BatchReading() {
	}

}
