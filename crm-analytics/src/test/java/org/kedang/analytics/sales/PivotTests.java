package org.kedang.analytics.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PivotTests {

	@Test
	void the_largest_come_first_and_times_in_their_order() {
		Pivot pivot = Pivot.of(Measure.AMOUNT, Dimension.REGION, Dimension.YEAR,
				List.of(cell("32", "2023", 5, 1), cell("11", "2024", 9, 1), cell("32", "2024", 1, 1)),
				List.of(cell("", "32", 6, 1), cell("", "11", 9, 1)),
				List.of(cell("", "2024", 10, 2), cell("", "2023", 5, 1)), List.of(cell("", "I", 15, 2)));
		assertThat(pivot.columns()).containsExactly("2023", "2024");
		assertThat(pivot.rows()).extracting(Pivot.Row::key).containsExactly("11", "32");
		assertThat(pivot.rows().get(1).figures()).containsExactly(figure(5), figure(1));
		assertThat(pivot.rows().get(0).figures()).containsExactly(new Pivot.Figure(BigDecimal.ZERO), figure(9));
		assertThat(pivot.total()).isEqualByComparingTo("15");
	}

	@Test
	void beyond_a_dozen_columns_the_rest_is_put_together() {
		Pivot pivot = categories(Measure.AMOUNT);
		assertThat(pivot.columns()).hasSize(Pivot.MOST_COLUMNS).startsWith("c20").endsWith(Cell.REST);
		assertThat(pivot.cut()).isEqualTo(9);
		// the nine smallest: 1 to 9
		assertThat(pivot.totals().get(11).value()).isEqualByComparingTo("45");
		assertThat(pivot.rows().get(0).figures().get(11).value()).isEqualByComparingTo("45");
	}

	@Test
	void customers_who_would_be_counted_twice_are_not_added_up() {
		Pivot pivot = categories(Measure.CUSTOMERS);
		assertThat(pivot.totals().get(11).value()).isNull();
		assertThat(pivot.rows().get(0).figures().get(11).value()).isNull();
		assertThat(pivot.rows().get(0).figures().get(0).value()).isEqualByComparingTo("1");
		assertThat(pivot.total()).isEqualByComparingTo("1");
	}

	@Test
	void of_too_many_months_the_latest_have_lines_of_their_own() {
		List<Cell> months = IntStream.rangeClosed(1, 60)
			.mapToObj((month) -> cell("", "20%02d-%02d".formatted(10 + month / 12, 1 + month % 12), month, 1))
			.toList();
		Pivot pivot = Pivot.of(Measure.AMOUNT, Dimension.MONTH, Dimension.ALL,
				months.stream().map(Cell::turned).toList(), months, List.of(cell("", "", 1830, 1)),
				List.of(cell("", "I", 1830, 1)));
		assertThat(pivot.rows()).hasSize(Pivot.MOST_ROWS);
		assertThat(pivot.rows().get(0).key()).isEqualTo(Cell.REST);
		assertThat(pivot.rows().get(0).total()).isEqualByComparingTo("66");
		assertThat(pivot.rows().get(49).key()).isEqualTo("2015-01");
	}

	@Test
	void nothing_has_no_table() {
		assertThat(Pivot.of(Measure.AMOUNT, Dimension.KIND, Dimension.YEAR, List.of(), List.of(), List.of(), List.of())
			.isEmpty()).isTrue();
	}

	private static Pivot categories(Measure measure) {
		List<Cell> totals = IntStream.rangeClosed(1, 20)
			.mapToObj((number) -> cell("", "c%02d".formatted(number), number, 1))
			.toList();
		return Pivot.of(measure, Dimension.KIND, Dimension.CATEGORY,
				totals.stream().map((cell) -> cell("I", cell.column(), cell.amount().intValue(), 1)).toList(),
				List.of(cell("", "I", 210, 1)), totals, List.of(cell("", "I", 210, 1)));
	}

	private static Pivot.Figure figure(int value) {
		return new Pivot.Figure(BigDecimal.valueOf(value));
	}

	private static Cell cell(String row, String column, int amount, int customers) {
		return new Cell(row, column, BigDecimal.valueOf(amount), 1, customers, 0, BigDecimal.ZERO, BigDecimal.ZERO,
				BigDecimal.ZERO, 0);
	}

}
