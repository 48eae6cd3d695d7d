package org.kedang.analytics;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.segment.Clustering;
import org.kedang.analytics.segment.KMeans;
import org.kedang.analytics.segment.Points;
import org.kedang.analytics.segment.SegmentName;
import org.kedang.analytics.segment.Segmentation;
import org.kedang.analytics.segment.Standardiser;

/**
 * Customers who have bought, divided by how lately, how often and for how much: the
 * logarithms of the three, standardised.
 */
final class SegmentOutlook {

	private static final List<String> FEATURES = List.of("recency", "purchases", "amount");

	private static final int MOST = 8;

	private static final int STARTS = 10;

	private static final long SEED = 42;

	private final Standardiser standardiser;

	private final Segmentation segmentation;

	SegmentOutlook(PurchaseColumns columns) {
		double[][] figures = new double[FEATURES.size()][columns.size()];
		for (int row = 0; row < columns.size(); row++) {
			figures[0][row] = columns.recency(row);
			figures[1][row] = columns.purchases(row);
			figures[2][row] = Math.max(0, columns.amount(row));
		}
		Points raw = Points.ofColumns(figures);
		this.standardiser = Standardiser.of(raw, true, true, true);
		this.segmentation = Segmentation.of(this.standardiser.apply(raw), MOST, STARTS, SEED);
	}

	/** From 1. */
	int segment(int row) {
		return this.segmentation.clustering().cell(row) + 1;
	}

	List<SegmentRecord> inWords() {
		Clustering cells = this.segmentation.clustering();
		if (cells.k() == 0) {
			return List.of();
		}
		List<SegmentName> names = SegmentName.of(cells, FEATURES);
		return IntStream.range(0, cells.k())
			.mapToObj((cell) -> new SegmentRecord(cell + 1, names.get(cell).traits(), names.get(cell).number(),
					cells.size(cell), back(cells, cell, 0), back(cells, cell, 1), back(cells, cell, 2)))
			.toList();
	}

	private double back(Clustering cells, int cell, int feature) {
		return this.standardiser.back(cells.centre(cell, feature), feature);
	}

	/** How the division came about, and where its centres lie. */
	SegmentDivision division() {
		Clustering cells = this.segmentation.clustering();
		if (cells.k() == 0) {
			return SegmentDivision.NONE;
		}
		List<SegmentDivision.Choice> choices = this.segmentation.choices()
			.stream()
			.map((choice) -> new SegmentDivision.Choice(choice.k(),
					choice.silhouette().isPresent() ? choice.silhouette().getAsDouble() : null, choice.inertia()))
			.toList();
		List<List<Double>> deviations = IntStream.range(0, cells.k())
			.mapToObj((cell) -> figures().mapToObj((feature) -> cells.centre(cell, feature)).toList())
			.toList();
		int customers = IntStream.range(0, cells.k()).map(cells::size).sum();
		return new SegmentDivision(choices, customers, Math.min(customers, KMeans.SAMPLE),
				figures().mapToObj((feature) -> this.standardiser.back(0, feature)).toList(), deviations);
	}

	private static IntStream figures() {
		return IntStream.range(0, FEATURES.size());
	}

	/** Of the division chosen; null where there is no division. */
	@Nullable Double silhouette() {
		return this.segmentation.choices()
			.stream()
			.filter((choice) -> choice.k() == this.segmentation.clustering().k() && choice.silhouette().isPresent())
			.map((choice) -> choice.silhouette().getAsDouble())
			.findFirst()
			.orElse(null);
	}

}
