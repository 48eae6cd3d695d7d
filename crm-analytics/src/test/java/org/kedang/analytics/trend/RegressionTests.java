package org.kedang.analytics.trend;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.segment.RetailFigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RegressionTests {

	/** Employment and six drivers, 1947 to 1962, by J. Longley. */
	private static final double[][] LONGLEY = { { 60323, 83.0, 234289, 2356, 1590, 107608, 1947 },
			{ 61122, 88.5, 259426, 2325, 1456, 108632, 1948 }, { 60171, 88.2, 258054, 3682, 1616, 109773, 1949 },
			{ 61187, 89.5, 284599, 3351, 1650, 110929, 1950 }, { 63221, 96.2, 328975, 2099, 3099, 112075, 1951 },
			{ 63639, 98.1, 346999, 1932, 3594, 113270, 1952 }, { 64989, 99.0, 365385, 1870, 3547, 115094, 1953 },
			{ 63761, 100.0, 363112, 3578, 3350, 116219, 1954 }, { 66019, 101.2, 397469, 2904, 3048, 117388, 1955 },
			{ 67857, 104.6, 419180, 2822, 2857, 118734, 1956 }, { 68169, 108.4, 442769, 2936, 2798, 120445, 1957 },
			{ 66513, 110.8, 444546, 4681, 2637, 121950, 1958 }, { 68655, 112.6, 482704, 3813, 2552, 123366, 1959 },
			{ 69564, 114.2, 502601, 3931, 2514, 125368, 1960 }, { 69331, 115.7, 518173, 4806, 2572, 127852, 1961 },
			{ 70551, 116.9, 554894, 4007, 2827, 130081, 1962 } };

	@Test
	void a_real_retailers_months_grow_by_a_straight_line() throws Exception {
		StraightLine line = StraightLine.through(RetailFigures.read().months());
		assertThat(line.n()).isEqualTo(12);
		assertThat(line.intercept()).isCloseTo(361_402.41, within(5e-3));
		assertThat(line.slope()).isCloseTo(52_004.95, within(5e-3));
		assertThat(line.determination().orElseThrow()).isCloseTo(0.680, within(5e-4));
	}

	@Test
	void drivers_that_nearly_follow_from_each_other_have_the_certified_coefficients_of_nist() {
		Regression.Fitted fitted = (Regression.Fitted) Regression.of(column(0), column(1), column(2), column(3),
				column(4), column(5), column(6));
		double[] values = { 15.0618722713733, -0.358191792925910E-01, -2.02022980381683, -1.03322686717359,
				-0.511041056535807E-01, 1829.15146461355 };
		double[] errors = { 84.9149257747669, 0.334910077722432E-01, 0.488399681651699, 0.214274163161675,
				0.226073200069370, 455.478499142212 };
		for (int i = 0; i < 6; i++) {
			assertThat(fitted.coefficients().get(i).value() / values[i]).isCloseTo(1, within(1e-9));
			assertThat(fitted.coefficients().get(i).standardError() / errors[i]).isCloseTo(1, within(1e-9));
		}
		assertThat(fitted.intercept() / -3482258.63459582).isCloseTo(1, within(1e-9));
		assertThat(fitted.determination()).isCloseTo(0.995479004577296, within(1e-12));
		assertThat(fitted.deviation()).isCloseTo(304.854073561965, within(1e-7));
		assertThat(fitted.coefficients().get(0).pValue()).isCloseTo(0.8631, within(5e-5));
		assertThat(fitted.predict(83.0, 234289, 2356, 1590, 107608, 1947)).isCloseTo(60055.65997, within(1e-4));
	}

	@Test
	void a_driver_that_follows_from_those_before_is_named() {
		double[] sum = IntStream.range(0, 16).mapToDouble((i) -> 3 * LONGLEY[i][1] - LONGLEY[i][3] + 7).toArray();
		assertThat(Regression.of(column(0), column(1), column(3), column(4), sum))
			.isEqualTo(new Regression.Collinear(3));
		double[] same = IntStream.range(0, 16).mapToDouble((i) -> 0.1).toArray();
		assertThat(Regression.of(column(0), column(1), same)).isEqualTo(new Regression.Collinear(1));
	}

	@Test
	void too_few_values_or_no_drivers_say_how_many_it_takes() {
		assertThat(Regression.of(new double[] { 1, 2, 3 }, new double[] { 1, 4, 9 }, new double[] { 2, 1, 2 }))
			.isEqualTo(new Regression.TooLittleHistory(4, 3));
		assertThat(Regression.of(new double[0])).isEqualTo(new Regression.TooLittleHistory(2, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> Regression.of(new double[4], new double[3]));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Regression.of(new double[] { Double.NaN }, new double[1]));
		assertThatIllegalArgumentException().isThrownBy(() -> StraightLine.through(1));
	}

	@Test
	void a_figure_that_is_always_the_same_depends_on_nothing() {
		Regression.Fitted fitted = (Regression.Fitted) Regression.of(new double[] { 5, 5, 5, 5 },
				new double[] { 1, 2, 3, 5 });
		assertThat(fitted.coefficients()).containsExactly(new Regression.Coefficient(0, 0, 1));
		assertThat(fitted.determination()).isZero();
		assertThat(StraightLine.through(5, 5, 5).determination()).isEmpty();
	}

	@Test
	void a_line_is_less_sure_the_farther_it_goes() {
		StraightLine line = StraightLine.through(1, 2, 1.3, 3.75, 2.25);
		// R: lm(y ~ t), predict(interval = "prediction", level = .95)
		assertThat(line.slope()).isCloseTo(0.425, within(1e-12));
		assertThat(line.intercept()).isCloseTo(0.785, within(1e-12));
		double deviation = Math.sqrt(2.79075 / 3);
		assertThat(line.deviation()).isCloseTo(deviation, within(1e-12));
		Step second = line.steps(2).get(1);
		assertThat(second.value()).isCloseTo(3.76, within(1e-12));
		assertThat(second.high95() - 3.76).isCloseTo(3.1824463053 * deviation * Math.sqrt(1 + 1 / 5.0 + 16 / 10.0),
				within(1e-8));
	}

	private static double[] column(int column) {
		return IntStream.range(0, LONGLEY.length).mapToDouble((row) -> LONGLEY[row][column]).toArray();
	}

}
