package org.kedang.analytics;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.compare.Spread;
import org.kedang.analytics.correlate.Correlation.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** How customers' figures are compared and go together. */
class FigureStepTests extends ScoringCase {

	private final FigureGroups groups = new FigureGroups(this.jdbc);

	private final FigureCorrelations correlations = new FigureCorrelations(this.jdbc);

	@Test
	void without_customers_there_are_no_groups_and_each_correlation_says_why_not() {
		long run = run();
		assertThat(this.groups.of(run, CustomerFigure.AMOUNT, CustomerGrouping.KIND)).isEmpty();
		assertThat(this.correlations.all(run)).hasSize(14 * 13 / 2)
			.allSatisfy((each) -> assertThat(each.spearman().reason()).isEqualTo(Reason.TOO_FEW));
		assertThat(this.correlations.points(run, CustomerFigure.ORDERS, CustomerFigure.AMOUNT)).isEmpty();
	}

	@Test
	void one_customer_is_a_group_without_correlations() {
		customers(1);
		long run = run();
		assertThat(this.groups.of(run, CustomerFigure.AMOUNT, CustomerGrouping.KIND)).singleElement()
			.satisfies((group) -> assertThat(Objects.requireNonNull(group.spread()).median()).isEqualTo(100));
		assertThat(both(run, CustomerFigure.ORDERS, CustomerFigure.AMOUNT).pearson().reason())
			.isEqualTo(Reason.TOO_FEW);
	}

	@Test
	void each_group_is_counted_with_those_who_lack_the_figure_and_agrees_with_the_database() {
		customers(100);
		long run = run();
		List<FigureGroup> provinces = this.groups.of(run, CustomerFigure.AMOUNT, CustomerGrouping.REGION);
		assertThat(provinces).extracting(FigureGroup::key).containsExactlyInAnyOrder("32", "44", "");
		for (FigureGroup province : provinces) {
			Spread spread = Objects.requireNonNull(province.spread());
			this.jdbc
				.sql("""
						select count(s.customer_id) as known, count(*) - count(s.customer_id) as lacking,
							avg(s.monetary)::float8 as mean,
							percentile_cont(array[0, 0.1, 0.25, 0.5, 0.75, 0.9, 1]) within group (order by s.monetary::float8) as q
						from customer c left join current_rfm s on s.customer_id = c.id where coalesce(left(c.region, 2), '') = ?
						""")
				.param(province.key())
				.query((row) -> {
					Double[] q = (Double[]) row.getArray("q").getArray();
					assertThat(province.customers()).isEqualTo(row.getInt("known"));
					assertThat(province.lacking()).isEqualTo(row.getInt("lacking")).isPositive();
					assertThat(spread.mean()).isCloseTo(row.getDouble("mean"), within(1e-9));
					assertThat(List.of(spread.least(), spread.tenth(), spread.quarter(), spread.median(),
							spread.threeQuarters(), spread.nineTenths(), spread.most()))
						.usingElementComparator((one, other) -> (Math.abs(one - other) < 1e-9) ? 0 : 1)
						.containsExactly(q);
				});
		}
		assertThat(this.groups.of(run, CustomerFigure.COMPLETENESS, CustomerGrouping.ALL)).singleElement()
			.extracting(FigureGroup::customers)
			.isEqualTo(100);
	}

	@Test
	void figures_that_rise_together_say_so_and_a_constant_one_says_that_nothing_can_be_said() {
		customers(100);
		long run = run();
		FigureCorrelation both = both(run, CustomerFigure.ORDERS, CustomerFigure.AMOUNT);
		assertThat(both.customers()).isEqualTo(75);
		assertThat(both.sampled()).isEqualTo(75);
		assertThat(both.spearman().value()).isCloseTo(1, within(1e-12));
		assertThat(both.spearman().told()).isTrue();
		assertThat(both.spearman().strength()).isEqualTo(4);
		assertThat(both(run, CustomerFigure.COMPLETENESS, CustomerFigure.AMOUNT).pearson().reason())
			.isEqualTo(Reason.FIRST_CONSTANT);
		assertThat(both(run, CustomerFigure.AMOUNT, CustomerFigure.COMPLETENESS).pearson().reason())
			.isEqualTo(Reason.SECOND_CONSTANT);
	}

	@Test
	void a_customer_stands_beside_the_group_with_figures_of_its_own() {
		customers(100);
		long run = run();
		long id = this.jdbc.sql("select id from customer where number = 'F-99'").query(Long.class).single();
		FigureGroups.Own own = this.groups.own(run, id).orElseThrow();
		assertThat(own.figures()).containsEntry(CustomerFigure.AMOUNT, 9900.0).doesNotContainKey(CustomerFigure.CREDIT);
		assertThat(own.key(CustomerGrouping.KIND)).isEqualTo("I");
		FigureGroup group = Objects
			.requireNonNull(this.groups.of(run, CustomerGrouping.KIND, "I").get(CustomerFigure.AMOUNT));
		assertThat(group.place(9900)).isEqualTo(5);
		assertThat(group.place(0)).isEqualTo(1);
		assertThat(group.place(Objects.requireNonNull(group.spread()).median())).isEqualTo(3);
	}

	@Test
	void the_customers_drawn_are_the_same_ones_every_time() {
		customers(100);
		List<FigureCorrelations.Point> drawn = this.correlations.points(run(), CustomerFigure.ORDERS,
				CustomerFigure.AMOUNT);
		assertThat(drawn).hasSize(75)
			.isEqualTo(this.correlations.points(run(), CustomerFigure.ORDERS, CustomerFigure.AMOUNT));
	}

	/**
	 * F-1, F-2 and so on, of whom three in four have bought for their number times 100 in
	 * as many orders.
	 */
	private void customers(int count) {
		this.jdbc.sql("""
				insert into customer (kind, number, name, region, completeness)
				select 'I', 'F-' || i, 'F-' || i, (array['320102', '440305', null])[1 + i % 3], 40
				from generate_series(1, ?) i
				""").param(count).update();
		this.jdbc.sql("insert into individual_customer (id) select id from customer").update();
		this.jdbc.sql("""
				update customer_figures f set purchases = i, orders = i, net_amount = i * 100, gross_amount = i * 100,
					first_purchase_on = '2024-01-01', last_purchase_on = '2024-04-01'
				from (select id, substr(number, 3)::int as i from customer) c where c.id = f.customer_id and i % 4 > 0
				""").update();
	}

	private FigureCorrelation both(long run, CustomerFigure x, CustomerFigure y) {
		return this.correlations.of(run, x, y).orElseThrow();
	}

	private long run() {
		return score().id();
	}

}
