package org.kedang.analytics.segment;

/**
 * One figure in which a segment differs from the average.
 *
 * @param feature the figure's key, as given
 * @param level how it differs
 * @param deviations by how many standard deviations, negative below the average
 */
public record Trait(String feature, Level level, double deviations) {

	/** A trait with the level that its deviation has. */
	static Trait of(String feature, double deviations) {
		return new Trait(feature, Level.of(deviations), deviations);
	}

	/** How a figure differs from the average of all. */
	public enum Level {

		/** At least one standard deviation below. */
		VERY_LOW,
		/** Below. */
		LOW,
		/** Above. */
		HIGH,
		/** At least one standard deviation above. */
		VERY_HIGH;

		static Level of(double deviations) {
			if (Math.abs(deviations) >= 1) {
				return (deviations > 0) ? VERY_HIGH : VERY_LOW;
			}
			return (deviations > 0) ? HIGH : LOW;
		}

	}

}
