package org.kedang.ingest.duplicate;

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

/**
 * Learns from pairs of customers and weighs them, a piece at a time.
 *
 * @param together how many pairs are in memory at a time
 * @param known how common the values of all customers are; empty where that is too much
 * to be kept in memory
 * @param terms is asked for it then, by the thread that weighs
 */
record Weighing(Subject kind, CustomerFile read, KeyPairs pairs, int together, Optional<TermFrequencies> known,
		KnownTerms terms) {

	/**
	 * The weights that fit best. Only thresholds are kept: what is learnt depends on
	 * nothing learnt before.
	 * @param drawn some customers, chosen without regard to what they are
	 * @param progress is told now and then that it goes on; what it throws ends the work
	 */
	MatchModel learn(MatchModel before, MatchTable drawn, Runnable progress) {
		PiecewiseTraining training = new PiecewiseTraining(drawn, this.read.size(), this.pairs.size(),
				Training.Choice.usual());
		inPieces(training::takes, (done) -> progress.run(), (piece) -> {
			training.add(piece.table(), piece.frequencies(), piece.firsts(), piece.seconds());
			return piece;
		}, (piece) -> {
		});
		return training.learn(MatchModel.initial(StoredCustomers.of(this.kind))
			.withThresholds(before.sameFrom(), before.possibleFrom()));
	}

	/**
	 * Weighs all pairs.
	 * @param found is given those that are the same or possible
	 * @param progress is told how many were weighed so far; what it throws ends the work
	 * @return how many pairs have each verdict, by its ordinal
	 */
	long[] weigh(MatchModel model, FoundPairs found, LongConsumer progress) {
		long[] tally = new long[Verdict.values().length];
		inPieces((a, b) -> true, progress, (piece) -> piece.found(model), (some) -> {
			some.forEach((pair) -> tally[pair.evidence().verdict().ordinal()]++);
			found.add(some);
		});
		return tally;
	}

	/**
	 * While a piece is worked on, the next one is read. The pieces keep their order.
	 * @param wanted which pairs
	 * @param work is done for each piece
	 * @param taker takes what came of it
	 */
	private <T> void inPieces(KeyPairs.Wanted wanted, LongConsumer progress, Function<PairPiece, T> work,
			Consumer<T> taker) {
		long[] done = { 0 };
		Ahead<T> ahead = new Ahead<>(taker);
		this.pairs.inPieces(this.together, wanted, (some) -> {
			MatchTable.Builder builder = MatchTable.of(StoredCustomers.of(this.kind)).withoutKeys();
			this.read.read(some.stream().flatMap((pair) -> Stream.of(pair.a(), pair.b())).distinct().sorted().toList(),
					builder::add);
			if (this.known.isPresent()) {
				ahead.next(() -> work.apply(PairPiece.of(some, builder.build(), this.known.get())));
			}
			else {
				MatchTable table = builder.build();
				TermFrequencies frequencies = this.terms.of(this.kind, table);
				ahead.next(() -> work.apply(PairPiece.of(some, table, frequencies)));
			}
			done[0] += some.size();
			progress.accept(done[0]);
		});
		ahead.end();
	}

}
