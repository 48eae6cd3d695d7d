package org.kedang.ingest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.stage.StageTable;
import org.kedang.ingest.store.LostCustomers;
import org.kedang.ingest.store.Matched;
import org.kedang.ingest.store.RowOutcomes;
import org.kedang.ingest.store.SubjectStore;
import org.kedang.ingest.store.Work;
import org.kedang.ingest.store.WorkTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of the parts of an import, one after the other, each by what those
 * before it have stored.
 */
@Component
class PartStores {

	private static final Logger log = LoggerFactory.getLogger(PartStores.class);

	private final JdbcTemplate jdbc;

	private final List<SubjectStore> stores;

	private final PartTables tables;

	private final SetProblems problems;

	private final Catalogue catalogue;

	private final Clock clock;

	PartStores(JdbcTemplate jdbc, List<SubjectStore> stores, PartTables tables, SetProblems problems,
			Catalogue catalogue, Clock clock) {
		this.jdbc = jdbc;
		this.stores = stores;
		this.tables = tables;
		this.problems = problems;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * Decides without storing more than the later parts need; the caller takes that back.
	 */
	List<PartOutcome> rehearse(ImportBatch batch, Watch watch, RowTables rows) {
		return run(batch, rows, watch, () -> {
		});
	}

	/**
	 * Decides and stores.
	 * @param before is run before the first part is stored
	 */
	List<PartOutcome> store(ImportBatch batch, Watch watch, Runnable before) {
		return run(batch, null, watch, before);
	}

	private List<PartOutcome> run(ImportBatch batch, @Nullable RowTables rows, Watch watch, Runnable before) {
		boolean rehearsal = rows != null;
		WorkTables.open(this.jdbc);
		LostCustomers.begin(this.jdbc, batch.id());
		List<PartOutcome> outcomes = new ArrayList<>();
		for (ImportPart part : batch.parts()) {
			boolean last = part.number() == batch.parts().size();
			Work work = work(batch, part, rehearsal, watch::check);
			this.jdbc.execute(this.tables.of(batch.id(), part).analyzeStatement());
			SubjectStore store = storeOf(part);
			Matched matched = store.match(work);
			String states = store.outcomes(work);
			outcomes.add(PartOutcome.of(part, matched, this.problems.found(), RowOutcomes.take(work, matched, states)));
			if (rows != null) {
				rows.take(this.tables.of(batch.id(), part), states);
				if (part.subject().isCustomer()) {
					rows.takeDoubles(this.tables.of(batch.id(), part));
				}
			}
			if (outcomes.size() == 1) {
				before.run();
			}
			if (!rehearsal || !last) {
				store.store(work);
			}
			if (!last) {
				work.leave(part.name());
			}
			log.info("Import {} part {} {}, milliseconds by step: {}", batch.id(), part.number(),
					rehearsal ? "checked" : "stored", work.millis());
		}
		WorkTables.close(this.jdbc);
		return outcomes;
	}

	/** For looking at what is staged. */
	Work work(ImportBatch batch, ImportPart part) {
		return work(batch, part, true, () -> {
		});
	}

	private Work work(ImportBatch batch, ImportPart part, boolean rehearsal, Runnable check) {
		StageTable table = this.tables.of(batch.id(), part);
		ImportOptions options = batch.options();
		Subject minimal = options.minimalKind();
		Work.Choices choices = new Work.Choices(options.createsUnknownCustomers(), options.creates(), options.updates(),
				options.fillsOnly(), options.keysOf(part.subject()), options.doubles(), minimal,
				this.catalogue.knowledge(minimal).size(), this.catalogue.knowledge(table.subject()));
		return new Work(this.jdbc, table, choices, batch.uploadedBy(), this.clock.instant().atOffset(ZoneOffset.UTC),
				LocalDate.now(this.clock), rehearsal, check);
	}

	private SubjectStore storeOf(ImportPart part) {
		return this.stores.stream().filter((store) -> store.stores(part.subject())).findFirst().orElseThrow();
	}

}
