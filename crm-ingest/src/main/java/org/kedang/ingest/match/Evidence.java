package org.kedang.ingest.match;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why two records are taken for the same, or not.
 *
 * @param columns what each column says
 * @param prior bits before anything was compared, negative: most records are different
 * @param bits the sum of the prior and all columns
 * @param probability what the sum amounts to
 * @param verdict what becomes of the pair
 * @param decidedBy the column whose rule overrides the probability, {@code null} if none
 * does
 */
public record Evidence(List<ColumnEvidence> columns, double prior, double bits, double probability, Verdict verdict,
		@Nullable String decidedBy) {

	/**
	 * What one column says.
	 *
	 * @param column its name
	 * @param left the value of the first record
	 * @param right the value of the second
	 * @param level the level of agreement, {@code missing} if a value is not known
	 * @param bits the level's weight with the rarity of the value
	 * @param termBits how much of them is due to the value being rarer or more common
	 * than others
	 */
	public record ColumnEvidence(String column, @Nullable String left, @Nullable String right, String level,
			double bits, double termBits) {
	}

}
