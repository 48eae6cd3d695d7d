package org.kedang.analytics.segment;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A real retailer's customers by the logarithms of recency, frequency and amount. */
class RetailSegmentsTests {

	private static Segmentation segmentation;

	@BeforeAll
	static void divide() throws Exception {
		RetailFigures figures = RetailFigures.read();
		Points raw = Points.ofColumns(figures.recency(), figures.frequency(), figures.monetary());
		segmentation = Segmentation.of(Standardiser.of(raw, true, true, true).apply(raw), 8, 10, 42);
	}

	/** Many solutions are nearly as good; found is one that is no worse. */
	@ParameterizedTest
	@CsvSource({ "2, 6474.135", "3, 4856.322", "4, 3924.379", "5, 3268.012", "6, 2840.142", "7, 2533.022",
			"8, 2325.520" })
	void the_cells_are_as_tight_as_the_reference_or_a_trace_tighter(int k, double inertia) {
		assertThat(choice(k).inertia()).isBetween(inertia - 0.04, inertia + 1e-3);
	}

	/** The first two to the digit, where numpy's best cells are the same. */
	@ParameterizedTest
	@CsvSource({ "2, 0.43266145877, 1e-9", "3, 0.33724744809, 1e-9", "4, 0.3352, 5e-3", "5, 0.3184, 5e-3",
			"6, 0.3140, 5e-3", "7, 0.3101, 5e-3", "8, 0.3018, 5e-3" })
	void each_number_of_segments_has_the_silhouette_that_numpy_computes(int k, double silhouette, double tolerance) {
		assertThat(choice(k).silhouette().orElseThrow()).isCloseTo(silhouette, within(tolerance));
	}

	@Test
	void a_retailers_customers_are_those_of_every_day_and_those_who_come_often() {
		assertThat(segmentation.choices()).hasSize(7);
		Clustering clustering = segmentation.clustering();
		assertThat(clustering.k()).isEqualTo(2);
		assertThat(List.of(clustering.size(0), clustering.size(1))).containsExactly(2670, 1668);
		assertThat(SegmentName.of(clustering, List.of("recency", "frequency", "monetary")))
			.extracting((name) -> name.traits().get(0).level())
			.containsExactly(Trait.Level.LOW, Trait.Level.HIGH);
	}

	private static Segmentation.Choice choice(int k) {
		return segmentation.choices().get(k - 2);
	}

}
