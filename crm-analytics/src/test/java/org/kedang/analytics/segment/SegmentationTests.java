package org.kedang.analytics.segment;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class SegmentationTests {

	private static final List<String> FEATURES = List.of("recency", "frequency");

	@Test
	void the_number_of_segments_is_the_one_that_lies_best() {
		Segmentation segmentation = Segmentation.of(groups(100, 4), 8, 10, 42);
		assertThat(segmentation.clustering().k()).isEqualTo(4);
		assertThat(segmentation.choices()).extracting(Segmentation.Choice::k).containsExactly(2, 3, 4, 5, 6, 7, 8);
		assertThat(segmentation.choices().get(2).silhouette().orElseThrow()).isGreaterThan(0.9);
	}

	@Test
	void a_large_house_is_divided_by_a_sample_and_every_customer_has_a_segment() {
		Segmentation segmentation = Segmentation.of(groups(5_500, 4), 5, 1, 42);
		assertThat(segmentation.clustering().k()).isEqualTo(4);
		assertThat(segmentation.clustering().size(0)).isEqualTo(5_500);
		assertThat(segmentation.clustering().size(3)).isEqualTo(5_500);
	}

	@Test
	void the_silhouette_is_that_of_the_book() {
		// distances 1 within; s = 1 - 1/10.5, 1 - 1/9.5, 1 - 1/9.5, 1 - 1/10.5
		Points points = new Points(new double[] { 0, 1, 10, 11 }, 1);
		Clustering clustering = new KMeans(2, 10, 1).fit(points);
		assertThat(Silhouette.of(points, clustering, 1).orElseThrow()).isCloseTo(1 - (1 / 10.5 + 1 / 9.5) / 2,
				within(1e-15));
		Clustering alone = new KMeans(4, 10, 1).fit(points);
		assertThat(Silhouette.of(points, alone, 1).orElseThrow()).isZero();
	}

	@Test
	void nobody_one_customer_and_equal_customers_have_no_choice() {
		assertThat(Segmentation.of(new Points(new double[0], 1), 8, 10, 1).clustering().k()).isZero();
		Segmentation one = Segmentation.of(new Points(new double[] { 3 }, 1), 8, 10, 1);
		assertThat(one.clustering().k()).isEqualTo(1);
		assertThat(one.choices()).isEmpty();
		Segmentation equal = Segmentation.of(new Points(new double[40], 2), 8, 10, 1);
		assertThat(equal.clustering().k()).isEqualTo(1);
		assertThat(equal.choices()).isEmpty();
		Segmentation two = Segmentation.of(new Points(new double[] { 1, 1, 5, 5 }, 1), 8, 10, 1);
		assertThat(two.clustering().k()).isEqualTo(2);
		assertThat(two.choices()).hasSize(1);
	}

	@Test
	void figures_of_different_units_come_onto_one_scale_and_back() {
		Points raw = Points.ofColumns(new double[] { 0, 9, -9 }, new double[] { 1, 2, 3 }, new double[] { 7, 7, 7 });
		Standardiser standardiser = Standardiser.of(raw, true, false, true);
		Points points = standardiser.apply(raw);
		assertThat(points.value(1, 0)).isCloseTo(Math.sqrt(1.5), within(1e-15));
		assertThat(points.value(2, 0)).isEqualTo(-points.value(1, 0));
		assertThat(points.value(2, 1)).isCloseTo(Math.sqrt(1.5), within(1e-15));
		assertThat(List.of(points.value(0, 2), points.value(1, 2))).containsOnly(0.0);
		assertThat(standardiser.deviation(0)).isCloseTo(Math.log(10) * Math.sqrt(2 / 3.0), within(1e-15));
		assertThat(standardiser.deviation(2)).isZero();
		assertThat(standardiser.back(points.value(2, 0), 0)).isCloseTo(-9, within(1e-13));
		assertThat(standardiser.back(0, 2)).isCloseTo(7, within(1e-13));
		assertThatIllegalArgumentException().isThrownBy(() -> Standardiser.of(raw, true));
		assertThat(Standardiser.of(new Points(new double[0], 1), true).mean(0)).isZero();
	}

	@Test
	void a_segment_is_named_by_what_sets_it_apart() {
		Points points = new Points(new double[] { 1.2, -0.3, 1.2, -0.3, 1.2, -0.3, -0.5, 1.5, -0.5, 1.5, 0.1, -0.2 },
				2);
		List<SegmentName> names = SegmentName
			.of(Clustering.of(points, new double[] { 1.2, -0.3, -0.5, 1.5, 0.1, -0.2 }), FEATURES);
		assertThat(names).containsExactly(
				new SegmentName(List.of(new Trait("recency", Trait.Level.VERY_HIGH, 1.2),
						new Trait("frequency", Trait.Level.LOW, -0.3)), 0),
				new SegmentName(List.of(new Trait("frequency", Trait.Level.VERY_HIGH, 1.5),
						new Trait("recency", Trait.Level.LOW, -0.5)), 0),
				new SegmentName(List.of(), 0));
	}

	@Test
	void segments_of_the_same_name_get_a_further_figure_or_a_number() {
		Points points = new Points(new double[] { 3, 2, 0.5, 3, 2, -0.5, 5, 4, 0, 6, 4, 0 }, 3);
		List<SegmentName> names = SegmentName.of(
				Clustering.of(points, new double[] { 3, 2, 0.5, 3, 2, -0.5, 5, 4, 0, 6, 4, 0 }),
				List.of("a", "b", "c"));
		assertThat(names).extracting((name) -> name.traits().stream().map(Trait::level).toList())
			.containsExactly(List.of(Trait.Level.VERY_HIGH, Trait.Level.VERY_HIGH, Trait.Level.LOW),
					List.of(Trait.Level.VERY_HIGH, Trait.Level.VERY_HIGH, Trait.Level.HIGH),
					List.of(Trait.Level.VERY_HIGH, Trait.Level.VERY_HIGH),
					List.of(Trait.Level.VERY_HIGH, Trait.Level.VERY_HIGH));
		assertThat(names).extracting(SegmentName::number).containsExactly(0, 0, 1, 2);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SegmentName.of(Clustering.of(points, new double[3]), FEATURES));
	}

	/** Groups of customers around the corners of a square. */
	private static Points groups(int each, int count) {
		Random random = new Random(1);
		double[] values = new double[each * count * 2];
		for (int row = 0; row < each * count; row++) {
			values[row * 2] = random.nextGaussian() * 0.05 + row % count % 2;
			values[row * 2 + 1] = random.nextGaussian() * 0.05 + row % count / 2 * 1.1;
		}
		return new Points(values, 2);
	}

}
