package org.kedang.analytics;

/**
 * Which rules of a run are listed.
 *
 * @param run the run's number
 * @param product only rules whose products have this in their code or name; empty for all
 * @param sort in which order
 */
public record RuleQuery(long run, String product, Sort sort) {

	/** In which order rules are listed, the largest first. */
	public enum Sort {

		LIFT("r.lift"), CONFIDENCE("r.confidence"), ORDERS("r.orders");

		private final String column;

		Sort(String column) {
			this.column = column;
		}

		String column() {
			return this.column;
		}

	}

}
