package org.kedang.ingest.duplicate;

import java.util.List;

import org.kedang.ingest.match.Verdict;
import org.kedang.ingest.merge.DuplicatePair;

/**
 * What other weights would make of the pairs in the review queue.
 *
 * @param looked how many pairs were looked at
 * @param more how many were not: the least probable of very many, and those whose reasons
 * are not known
 * @param movements from each verdict to each other, those that happen
 */
public record WeightsTrial(long looked, long more, List<Movement> movements) {

	/** How many pairs have that verdict now. */
	public long before(Verdict verdict) {
		return this.movements.stream().filter((each) -> each.before == verdict).mapToLong(Movement::count).sum();
	}

	/** How many would have it. */
	public long after(Verdict verdict) {
		return this.movements.stream().filter((each) -> each.after == verdict).mapToLong(Movement::count).sum();
	}

	/** Pairs whose verdict would be another one. */
	public List<Movement> moved() {
		return this.movements.stream().filter((each) -> each.before != each.after).toList();
	}

	/**
	 * Pairs that go from one verdict to one verdict.
	 *
	 * @param examples some of those that move
	 */
	public record Movement(Verdict before, Verdict after, long count, List<Example> examples) {
	}

	/**
	 * A pair that moves.
	 *
	 * @param probability what it would be
	 */
	public record Example(DuplicatePair pair, double probability) {
	}

}
