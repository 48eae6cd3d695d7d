package org.kedang.ingest.duplicate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.TermFrequencies;
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

	private final int together;

	/**
	 * A finding.
	 * @param together how many pairs are in memory at a time
	 */
	Finding(StoredCustomers customers, MatchModels models, KnownTerms terms, MatchKeys keys,
			@Value("${kedang.duplicates.pairs-together:10000}") int together) {
		this.customers = customers;
		this.models = models;
		this.terms = terms;
		this.keys = keys;
		this.together = together;
	}

	/**
	 * Gathers the keys of all customers, counts how common values are, and finds the
	 * pairs that are the same or possible.
	 * @param found is given the pairs
	 * @param times is told how long its steps take
	 * @param progress is told how many customers were read and compared so far, by
	 * whichever thread; what it throws ends the search
	 * @param gathered is told when keys are gathered, and does its work while pairs are
	 * weighed
	 */
	Found find(Wanted wanted, FoundPairs found, StepTimes times, LongConsumer progress,
			Consumer<MatchKeys.Gathered> gathered) {
		Subject kind = wanted.kind;
		boolean learns = (wanted.learn || this.models.current(kind).isEmpty()) && wanted.customers >= ENOUGH;
		try (CustomerFile read = new CustomerFile(StoredCustomers.of(kind).fields().size());
				KeyFiles keys = KeyFiles.ofHashes()) {
			MatchTable drawn = read(kind, learns ? (wanted.customers + DRAWN - 1) / DRAWN : 0, read, keys, times,
					progress);
			try (KeyPairs pairs = new KeyPairs(kind, read)) {
				this.keys.beginAll();
				MatchKeys.Gathered all = new MatchKeys.Gathered(this.keys.gatherAll(keys, pairs::add), read.size());
				pairs.end();
				times.took("pairs");
				progress.accept(read.size());
				Weighing weighing = new Weighing(kind, read, pairs, this.together, this.terms.all(kind), this.terms);
				MatchModel before = this.models.inUse(kind);
				AtomicBoolean inVain = new AtomicBoolean();
				Supplier<Found> work = () -> found(weighing, before, learns ? Optional.of(drawn) : Optional.empty(),
						found, (done) -> {
							if (inVain.get()) {
								throw new ScanCancelledException();
							}
							progress.accept(done);
						});
				return beside(work, weighing.known().isPresent(), () -> gathered.accept(all), inVain, times);
			}
		}
	}

	/**
	 * Reads all customers once.
	 * @param every of them every so-manyth is drawn, none for 0
	 * @param read is given all of them
	 * @param keys is given their keys
	 * @return who was drawn
	 */
	private MatchTable read(Subject kind, long every, CustomerFile read, KeyFiles keys, StepTimes times,
			LongConsumer progress) {
		MatchTable.Builder drawn = MatchTable.of(StoredCustomers.of(kind));
		try (TermCounts counts = new TermCounts(kind)) {
			Ahead<MatchKeys.Computed> ahead = new Ahead<>((computed) -> computed.forEach(keys::add));
			StoredCustomers.InBatches batches = new StoredCustomers.InBatches((some) -> {
				ahead.next(() -> MatchKeys.computed(kind, some));
				progress.accept(read.size());
			});
			this.customers.read(kind, (id, values) -> {
				if (every > 0 && read.size() % every == 0) {
					drawn.add(id, values);
				}
				read.add(id, values);
				counts.add(id, values);
				batches.take(id, values);
			});
			batches.end();
			ahead.end();
			times.took("keys");
			this.terms.replace(kind, read.size(), counts, read);
			times.took("terms");
		}
		return drawn.build();
	}

	/**
	 * Learns and weighs.
	 * @param drawn who was drawn, if weights are learnt
	 */
	private static Found found(Weighing weighing, MatchModel before, Optional<MatchTable> drawn, FoundPairs found,
			LongConsumer progress) {
		long records = weighing.read().size();
		long compared = weighing.pairs().size();
		MatchModel model = drawn.map((some) -> weighing.learn(before, some, () -> progress.accept(records)))
			.orElse(before);
		long[] tally = weighing.weigh(model, found, (done) -> progress.accept(records + records * done / compared));
		return new Found(model, drawn.isPresent(), records, compared, tally[Verdict.SAME.ordinal()],
				tally[Verdict.POSSIBLE.ordinal()]);
	}

	/**
	 * Does two things, at once where they do not share a connection.
	 * @param apart whether the first asks nothing of the database
	 * @param inVain is set where the other fails, for the first to end soon
	 */
	private static Found beside(Supplier<Found> work, boolean apart, Runnable other, AtomicBoolean inVain,
			StepTimes times) {
		if (!apart) {
			Found found = work.get();
			times.took("weighing");
			other.run();
			times.took("indexing");
			return found;
		}
		CompletableFuture<Found> found = CompletableFuture.supplyAsync(work,
				(task) -> new Thread(task, "weighing").start());
		try {
			other.run();
			times.took("indexing");
		}
		catch (RuntimeException ex) {
			inVain.set(true);
			throw ex;
		}
		finally {
			// it reads files that are closed by whoever called
			found.handle((done, problem) -> done).join();
		}
		times.took("weighing");
		return Ahead.joined(found);
	}

	/**
	 * What is to be searched.
	 *
	 * @param customers how many there are, or were a moment ago
	 * @param learn whether weights are learnt even if there are some
	 */
	record Wanted(Subject kind, long customers, boolean learn) {
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
