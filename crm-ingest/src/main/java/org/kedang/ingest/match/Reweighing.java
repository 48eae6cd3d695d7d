package org.kedang.ingest.match;

import java.util.ArrayList;
import java.util.List;

/**
 * What other weights would make of pairs that were weighed before: the bits of a pair
 * change by the sum of the changes of its levels, log2(m/u) each. How rare a value is
 * stays as it was, and so does how many records there are.
 *
 * @param prior by how much the bits of every pair change
 * @param changes by how much those change that stand at a level; levels that are not
 * named change nothing
 */
public record Reweighing(double prior, List<Change> changes) {

	/**
	 * From the weights by which pairs were weighed to others of the same columns.
	 */
	public static Reweighing of(MatchModel from, MatchModel to) {
		List<Change> changes = new ArrayList<>();
		for (int c = 0; c < from.columns().size(); c++) {
			MatchColumn column = from.configuration().columns().get(c);
			List<Level> levels = column.kind().comparison().levels();
			for (int l = 1; l < levels.size(); l++) {
				double share = levels.get(l).termShare();
				double bits = weight(to, c, l, share) - weight(from, c, l, share);
				if (bits != 0) {
					changes.add(new Change(column.name(), levels.get(l).name(), bits));
				}
			}
		}
		return new Reweighing(Bits.log2(to.matchesPerRecord() / from.matchesPerRecord()), List.copyOf(changes));
	}

	/** The weight without the rarity of the value. */
	private static double weight(MatchModel model, int column, int level, double share) {
		List<MatchModel.LevelWeight> weights = model.columns().get(column).levels();
		return weights.get(level).bits() + share * Bits.log2(weights.get(Comparison.EXACT).u());
	}

	/** By how many bits the weight of a level changes. */
	public record Change(String column, String level, double bits) {
	}

}
