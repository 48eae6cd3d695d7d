package org.kedang.ingest.duplicate;

import java.util.Map;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.Matching;
import org.kedang.ingest.match.Scorer;
import org.kedang.ingest.match.TermFrequencies;
import org.kedang.ingest.match.Training;

import org.springframework.stereotype.Component;

/**
 * Compares all stored customers of a kind with each other.
 */
@Component
class Finding {

	/** From fewer customers nothing is learnt that holds. */
	static final int ENOUGH = 200;

	/** Among so few a value that two have would seem common: all are taken for rare. */
	static final TermFrequencies RARE = new TermFrequencies(1_000, Map.of());

	private static final int STEP = 10_000;

	private final StoredCustomers customers;

	private final MatchModels models;

	Finding(StoredCustomers customers, MatchModels models) {
		this.customers = customers;
		this.models = models;
	}

	/**
	 * What there is.
	 * @param learn whether weights are learnt even if there are some
	 * @param progress is told how many customers were read so far; what it throws ends
	 * the search
	 */
	Found find(Subject kind, boolean learn, LongConsumer progress) {
		MatchTable table = read(kind, progress);
		boolean learns = (learn || this.models.current(kind).isEmpty()) && table.size() >= ENOUGH;
		MatchModel start = this.models.inUse(kind);
		MatchModel model = learns ? learn(start, table) : start;
		progress.accept(table.size());
		Scorer scorer = new Scorer(model, table, (table.size() < ENOUGH) ? RARE : null);
		FoundPairs pairs = new FoundPairs(scorer, new Matching(scorer).pairs());
		progress.accept(2L * table.size());
		return new Found(pairs, learns ? model : null);
	}

	/** Only the thresholds are kept: what is learnt depends on nothing learnt before. */
	private static MatchModel learn(MatchModel start, MatchTable table) {
		return new Training(table, Training.Choice.usual())
			.learn(MatchModel.initial(table.configuration()).withThresholds(start.sameFrom(), start.possibleFrom()));
	}

	private MatchTable read(Subject kind, LongConsumer progress) {
		MatchTable.Builder table = MatchTable.of(StoredCustomers.of(kind));
		long[] read = { 0 };
		this.customers.read(kind, (id, values) -> {
			table.add(id, values);
			if (++read[0] % STEP == 0) {
				progress.accept(read[0]);
			}
		});
		return table.build();
	}

	/**
	 * Pairs, and by which weights.
	 *
	 * @param learnt weights that were learnt just now; null where those in use were used
	 */
	record Found(FoundPairs pairs, @Nullable MatchModel learnt) {
	}

}
