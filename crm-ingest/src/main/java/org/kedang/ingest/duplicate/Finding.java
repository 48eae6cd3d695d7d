package org.kedang.ingest.duplicate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.PiecewiseTraining;
import org.kedang.ingest.match.TermFrequencies;
import org.kedang.ingest.match.Training;
import org.kedang.ingest.match.Verdict;
import org.kedang.job.StepTimes;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Compares all stored customers of a kind with each other, within the caller's
 * transaction. Of the customers and of their pairs only some are in memory at a time.
 */
@Component
class Finding {

	/** From fewer customers nothing is learnt that holds. */
	static final int ENOUGH = 200;

	/** Among so few a value that two have would seem common: all are taken for rare. */
	static final TermFrequencies RARE = new TermFrequencies(1_000, Map.of());

	/** Among so many customers pairs are drawn to learn how often levels are met. */
	private static final int DRAWN = 20_000;

	private final StoredCustomers customers;

	private final MatchModels models;

	private final KnownTerms terms;

	private final MatchKeys keys;

	private final KeyPairs pairs;

	private final PairQueue queue;

	private final int together;

	/**
	 * A finding.
	 * @param together how many pairs are in memory at a time
	 */
	Finding(StoredCustomers customers, MatchModels models, KnownTerms terms, MatchKeys keys, KeyPairs pairs,
			PairQueue queue, @Value("${kedang.duplicates.pairs-together:10000}") int together) {
		this.customers = customers;
		this.models = models;
		this.terms = terms;
		this.keys = keys;
		this.pairs = pairs;
		this.queue = queue;
		this.together = together;
	}

	/**
	 * Gathers the keys of all customers and the pairs that are the same or possible, and
	 * counts how common values are.
	 * @param learn whether weights are learnt even if there are some
	 * @param times is told how long its steps take
	 * @param progress is told how many customers were read and compared so far; what it
	 * throws ends the search
	 */
	Found find(Subject kind, boolean learn, StepTimes times, LongConsumer progress) {
		long expected = this.customers.count(kind);
		boolean learns = (learn || this.models.current(kind).isEmpty()) && expected >= ENOUGH;
		try (CustomerFile read = new CustomerFile(StoredCustomers.of(kind).fields().size())) {
			Gathered all = gather(kind, learns ? (expected + DRAWN - 1) / DRAWN : 0, read, times, progress);
			progress.accept(all.records);
			MatchModel model = this.models.inUse(kind);
			if (learns) {
				model = learn(kind, read, model,
						new PiecewiseTraining(all.drawn, all.records, all.compared, Training.Choice.usual()),
						(done) -> progress.accept(all.records));
				times.took("learning");
			}
			long[] tally = new long[Verdict.values().length];
			weigh(kind, read, model, tally, (done) -> progress.accept(all.records + all.records * done / all.compared));
			times.took("weighing");
			return new Found(model, learns, all.records, all.compared, tally[Verdict.SAME.ordinal()],
					tally[Verdict.POSSIBLE.ordinal()]);
		}
	}

	/**
	 * Reads all customers once.
	 * @param every of them every so-manyth is drawn, none for 0
	 * @param read is given all of them
	 */
	private Gathered gather(Subject kind, long every, CustomerFile read, StepTimes times, LongConsumer progress) {
		MatchTable.Builder drawn = MatchTable.of(StoredCustomers.of(kind));
		long[] records = { 0 };
		try (KeyFiles gathered = new KeyFiles(); TermCounts counts = new TermCounts(kind)) {
			read(kind, (id, values) -> {
				if (every > 0 && records[0] % every == 0) {
					drawn.add(id, values);
				}
				records[0]++;
				read.add(id, values);
				counts.add(id, values);
			}, gathered, () -> progress.accept(records[0]));
			times.took("keys");
			this.terms.replace(kind, records[0], counts, read);
			times.took("terms");
			long compared = this.pairs.make(kind, gathered, read);
			times.took("pairs");
			return new Gathered(drawn.build(), records[0], compared);
		}
	}

	private void read(Subject kind, StoredCustomers.Taker taker, KeyFiles gathered, Runnable progress) {
		this.keys.beginAll();
		Ahead<MatchKeys.Computed> ahead = new Ahead<>((computed) -> this.keys.gather(computed, gathered::add));
		StoredCustomers.InBatches batches = new StoredCustomers.InBatches((some) -> {
			ahead.next(() -> MatchKeys.computed(kind, some));
			progress.run();
		});
		this.customers.read(kind, (id, values) -> {
			taker.take(id, values);
			batches.take(id, values);
		});
		batches.end();
		ahead.end();
	}

	/** Only the thresholds are kept: what is learnt depends on nothing learnt before. */
	private MatchModel learn(Subject kind, CustomerFile read, MatchModel start, PiecewiseTraining training,
			LongConsumer progress) {
		inPieces(kind, read, training::takes, progress, (piece) -> {
			training.add(piece.table(), piece.frequencies(), piece.firsts(), piece.seconds());
			return piece;
		}, (piece) -> {
		});
		return training
			.learn(MatchModel.initial(StoredCustomers.of(kind)).withThresholds(start.sameFrom(), start.possibleFrom()));
	}

	private void weigh(Subject kind, CustomerFile read, MatchModel model, long[] tally, LongConsumer progress) {
		this.queue.begin();
		inPieces(kind, read, (a, b) -> true, progress, (piece) -> piece.found(model), (found) -> {
			found.forEach((pair) -> tally[pair.evidence().verdict().ordinal()]++);
			this.queue.gather(found);
		});
	}

	/**
	 * While a piece is worked on, the next one is read. The pieces keep their order.
	 * @param wanted which pairs
	 * @param work is done for each piece, beside the transaction
	 * @param taker takes what came of it, within the transaction
	 */
	private <T> void inPieces(Subject kind, CustomerFile read, KeyPairs.Wanted wanted, LongConsumer progress,
			Function<PairPiece, T> work, Consumer<T> taker) {
		Optional<TermFrequencies> known = this.terms.all(kind);
		long[] done = { 0 };
		Ahead<T> ahead = new Ahead<>(taker);
		this.pairs.inPieces(this.together, wanted, (some) -> {
			MatchTable.Builder builder = MatchTable.of(StoredCustomers.of(kind)).withoutKeys();
			read.read(some.stream().flatMap((pair) -> Stream.of(pair.a(), pair.b())).distinct().sorted().toList(),
					builder::add);
			if (known.isPresent()) {
				ahead.next(() -> work.apply(PairPiece.of(some, builder.build(), known.get())));
			}
			else {
				MatchTable table = builder.build();
				TermFrequencies frequencies = this.terms.of(kind, table);
				ahead.next(() -> work.apply(PairPiece.of(some, table, frequencies)));
			}
			done[0] += some.size();
			progress.accept(done[0]);
		});
		ahead.end();
	}

	/**
	 * All customers as they were read.
	 *
	 * @param drawn some of them, chosen without regard to what they are
	 * @param compared how many pairs of them have a key in common
	 */
	private record Gathered(MatchTable drawn, long records, long compared) {
	}

	/**
	 * What was found.
	 *
	 * @param model by which weights
	 * @param learnt whether these were learnt just now
	 * @param customers how many were looked at
	 * @param compared how many pairs of them had enough in common to be compared
	 * @param same pairs that are the same by the weights
	 * @param possible pairs that somebody has to look at
	 */
	record Found(MatchModel model, boolean learnt, long customers, long compared, long same, long possible) {
	}

}
