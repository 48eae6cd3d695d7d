package org.kedang.analytics;

/**
 * How two figures of the same customers go together.
 *
 * @param first the one
 * @param second the other
 * @param customers how many have both
 * @param sampled how many of them were looked at: all, or those drawn
 * @param pearson how close they are to a straight line
 * @param spearman how close they are to any rising or falling curve
 */
public record FigureCorrelation(CustomerFigure first, CustomerFigure second, int customers, int sampled,
		Coefficient pearson, Coefficient spearman) {

	/** The same two the other way round. */
	FigureCorrelation swapped() {
		return new FigureCorrelation(this.second, this.first, this.customers, this.sampled, this.pearson.swapped(),
				this.spearman.swapped());
	}

}
