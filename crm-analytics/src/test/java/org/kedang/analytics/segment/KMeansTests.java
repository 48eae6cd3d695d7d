package org.kedang.analytics.segment;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class KMeansTests {

	@Test
	void customers_in_three_clear_groups_are_found_in_three_cells_the_largest_first() {
		Points points = new Points(new double[] { 0, 1, 10, 11, 12, 13, 30, 31, 32 }, 1);
		Clustering clustering = new KMeans(3, 10, 42).fit(points);
		assertThat(IntStream.range(0, 9).map(clustering::cell)).containsExactly(2, 2, 0, 0, 0, 0, 1, 1, 1);
		assertThat(clustering.centre(0, 0)).isEqualTo(11.5);
		assertThat(clustering.size(2)).isEqualTo(2);
		assertThat(clustering.inertia()).isEqualTo(0.5 + 5 + 2);
		assertThat(clustering.nearest(21.3)).isEqualTo(1);
	}

	@Test
	void sparing_comparisons_changes_nothing_against_the_plain_method() {
		Points points = cloud(3000, 3, 7);
		double[] centres = new Seeding(points, new Random(5)).centres(6);
		double[] plain = centres.clone();
		for (int round = 0; round < 300; round++) {
			plain = means(points, Clustering.of(points, plain));
		}
		assertThat(KMeans.settle(points, centres).inertia()).isCloseTo(Clustering.of(points, plain).inertia(),
				within(1e-6));
	}

	private static double[] means(Points points, Clustering clustering) {
		double[] sums = new double[clustering.centres().length];
		for (int row = 0; row < points.size(); row++) {
			int cell = clustering.cell(row);
			for (int i = 0; i < points.dimensions(); i++) {
				sums[cell * points.dimensions() + i] += points.value(row, i) / clustering.size(cell);
			}
		}
		return sums;
	}

	@Test
	void the_same_seed_gives_the_same_bits_beyond_the_sample_too() {
		Points points = cloud(25_000, 3, 11);
		Clustering one = new KMeans(5, 2, 3).fit(points);
		Clustering other = new KMeans(5, 2, 3).fit(points);
		assertThat(one.centres()).isEqualTo(other.centres());
		assertThat(one.inertia()).isEqualTo(other.inertia());
		assertThat(IntStream.range(0, 25_000)).allMatch((row) -> one.cell(row) == other.cell(row));
		assertThat(one.inertia()).isCloseTo(new KMeans(5, 2, 99).best(points).inertia(), within(one.inertia() * 0.02));
	}

	@Test
	void a_centre_that_nobody_is_near_takes_the_customer_farthest_away() {
		Points points = new Points(new double[] { 0, 1, 2, 3, 50 }, 1);
		Clustering clustering = KMeans.settle(points, new double[] { 1, 1, 1 });
		assertThat(clustering.k()).isEqualTo(3);
		assertThat(clustering.cell(4)).isNotEqualTo(clustering.cell(3));
		assertThat(clustering.inertia()).isLessThanOrEqualTo(2);
	}

	@Test
	void more_cells_than_different_customers_leaves_one_cell_for_each_kind() {
		Points points = new Points(new double[] { 1, 1, 1, 1, 2, 2, 2, 2 }, 2);
		Clustering clustering = new KMeans(1_000_000, 10, 1).fit(points);
		assertThat(clustering.k()).isEqualTo(2);
		assertThat(clustering.inertia()).isZero();
		assertThat(new KMeans(5000, 1, 1).fit(cloud(400, 2, 3)).k()).isEqualTo(100);
	}

	@Test
	void nobody_one_customer_and_equal_customers_are_no_trouble() {
		assertThat(new KMeans(3, 10, 1).fit(new Points(new double[0], 2)).k()).isZero();
		assertThat(new KMeans(3, 10, 1).fit(new Points(new double[] { 4, 5 }, 2)).k()).isEqualTo(1);
		double[] equal = new double[90];
		Arrays.fill(equal, 0.1);
		assertThat(new KMeans(3, 10, 1).fit(new Points(equal, 3)).size(0)).isEqualTo(30);
	}

	@Test
	void what_is_no_number_is_refused_with_its_place() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Points(new double[] { 1, 2, 3, Double.NaN }, 2))
			.withMessage("Row 1, figure 1 is NaN");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Points.ofColumns(new double[] { Double.POSITIVE_INFINITY }))
			.withMessage("Row 0, figure 0 is Infinity");
		assertThatIllegalArgumentException().isThrownBy(() -> new KMeans(0, 10, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Points(new double[5], 2));
	}

	private static Points cloud(int size, int dimensions, long seed) {
		Random random = new Random(seed);
		double[] values = new double[size * dimensions];
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextGaussian() + random.nextInt(3) * 2;
		}
		return new Points(values, dimensions);
	}

}
