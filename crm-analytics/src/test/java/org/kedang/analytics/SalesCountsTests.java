package org.kedang.analytics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;
import org.kedang.database.TestDatabase;
import org.kedang.job.JobState;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Two people and a firm buy tea and cups in two years; the firm owes and is spoken to.
 */
class SalesCountsTests {

	private static final TestDatabase DATABASE = TestDatabase.fresh();

	private static final DataSource SOURCE = DATABASE.dataSource();

	private static final JdbcClient JDBC = JdbcClient.create(SOURCE);

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-15T04:00:00Z"), ZoneOffset.UTC);

	private final SalesFiguresRow row = new SalesFiguresRow(JDBC, CLOCK);

	private final SalesCounts counts = new SalesCounts(this.row, SOURCE, CLOCK,
			new StaticListableBeanFactory().getBeanProvider(SchedulerClient.class));

	private final SalesCells cells = new SalesCells(JDBC);

	@BeforeEach
	void nobody() {
		JDBC.sql("delete from sales_figures").update();
		JDBC.sql("delete from customer").update();
	}

	@AfterAll
	static void drop() {
		DATABASE.close();
	}

	@Test
	void every_cell_holds_what_a_statement_over_all_orders_counts() {
		deal();
		this.counts.countNow();
		assertThat(figures().state()).isEqualTo(JobState.DONE);
		assertThat(figures().orders()).isEqualTo(5);
		assertThat(figures().lastDay()).isEqualTo("2024-05-20");
		List<Cell> regions = this.cells.of(Dimension.REGION, Dimension.YEAR, 0);
		assertThat(regions).extracting(Cell::row, Cell::column, Cell::orders, Cell::customers, Cell::newcomers)
			.containsExactlyInAnyOrder(tuple("32", "2023", 2L, 1L, 1L), tuple("32", "2024", 2L, 2L, 1L),
					tuple("", "2024", 0L, 0L, 0L));
		assertThat(regions).filteredOn((cell) -> cell.column().equals("2023"))
			.extracting(Cell::amount)
			.usingElementComparator(BigDecimal::compareTo)
			.containsExactly(new BigDecimal("170.5"));
		assertThat(Measure.MARGIN.of(Cell.sum(this.cells.total(0)))).isEqualByComparingTo("90");
	}

	@Test
	void an_order_of_two_categories_is_one_order_and_its_customer_one_customer() {
		deal();
		this.counts.countNow();
		assertThat(this.cells.of(Dimension.CATEGORY, Dimension.KIND, 2024))
			.extracting(Cell::row, Cell::column, Cell::orders)
			.contains(tuple("茶", "C", 1L), tuple("杯", "C", 1L));
		Cell all = Cell.sum(this.cells.total(0));
		assertThat(all.orders()).isEqualTo(4);
		assertThat(all.customers()).isEqualTo(2);
		assertThat(all.newcomers()).isEqualTo(2);
		assertThat(this.cells.years()).containsExactly(2024, 2023);
	}

	@Test
	void debts_beyond_their_day_and_contacts_belong_to_customers_and_not_to_orders() {
		deal();
		this.counts.countNow();
		Cell firms = this.cells.of(Dimension.KIND, Dimension.ALL, 2024)
			.stream()
			.filter((c) -> c.row().equals("C"))
			.findFirst()
			.orElseThrow();
		assertThat(firms.overdue()).isEqualByComparingTo("70");
		assertThat(firms.contacts()).isEqualTo(2);
		assertThat(this.cells.of(Dimension.CHANNEL, Dimension.YEAR, 0)).extracting(Cell::contacts).containsOnly(0L);
	}

	@Test
	void months_after_the_day_and_the_one_at_hand_are_no_part_of_a_series() {
		deal();
		this.counts.countNow();
		SalesSeries series = new SalesTrends(this.cells).of(figures(), Measure.AMOUNT, Dimension.ALL, "").orElseThrow();
		assertThat(series.first()).isEqualTo(YearMonth.of(2023, 1));
		assertThat(series.next()).isEqualTo(YearMonth.of(2024, 6));
		assertThat(series.values()[0]).isEqualTo(150.5);
		assertThat(series.values()[16]).isEqualTo(240);
		assertThat(series.drivers()).extracting((driver) -> driver.name())
			.containsExactly("CUSTOMERS", "CONTACTS", "TIME");
	}

	@Test
	void key_customers_are_ranked_by_margin_with_the_share_whose_cost_is_known() {
		deal();
		this.counts.countNow();
		List<KeyCustomers.Line> lines = new KeyCustomers(JDBC).after(0, 10);
		assertThat(lines).extracting(KeyCustomers.Line::number).containsExactly("A", "F");
		assertThat(lines.get(0).margin()).isEqualByComparingTo("50");
		assertThat(lines.get(1).margin()).isEqualByComparingTo("40");
		assertThat(lines.get(1).known()).isEqualTo(100 / 240.0);
		assertThat(figures().margin()).isNotNull();
	}

	@Test
	void a_category_that_is_called_like_the_rest_is_counted_as_part_of_it() {
		deal();
		JDBC.sql("update transaction_line set product_category = '*' where product_category = '杯'").update();
		this.counts.countNow();
		assertThat(figures().state()).isEqualTo(JobState.DONE);
		assertThat(this.cells.of(Dimension.CATEGORY, Dimension.ALL, 0)).extracting(Cell::row)
			.containsExactlyInAnyOrder("茶", Cell.REST, Cell.NONE);
	}

	@Test
	void a_category_with_blanks_around_it_or_too_long_to_be_asked_for_is_not_stored() {
		deal();
		for (String category : List.of(" 茶", "茶\u3000", "茶\t", "", "茶".repeat(201))) {
			assertThatThrownBy(
					() -> JDBC.sql("update transaction_line set product_category = ?").param(category).update())
				.as(category)
				.isInstanceOf(DataIntegrityViolationException.class);
		}
		JDBC.sql("update transaction_line set product_category = ?").param("茶".repeat(200)).update();
	}

	@Test
	void counting_again_comes_to_the_same_cells() {
		deal();
		this.counts.countNow();
		String all = "select md5(string_agg(c::text, '' order by c::text)) from sales_cell c";
		String first = JDBC.sql(all).query(String.class).single();
		this.counts.countNow();
		assertThat(JDBC.sql(all).query(String.class).single()).isEqualTo(first);
	}

	@Test
	void an_empty_firm_is_counted_too_and_has_no_series() {
		this.counts.countNow();
		assertThat(figures().state()).isEqualTo(JobState.DONE);
		assertThat(this.cells.of(Dimension.REGION, Dimension.YEAR, 0)).isEmpty();
		assertThat(this.cells.years()).isEmpty();
		assertThat(new SalesTrends(this.cells).of(figures(), Measure.AMOUNT, Dimension.ALL, "")).isEmpty();
	}

	@Test
	void orders_of_the_future_and_of_a_century_ago_do_no_harm() {
		customer("A", "I", "320100");
		order("A", "1", "1899-12-31", 5);
		order("A", "2", "2024-05-01", 6);
		order("A", "3", "2099-01-01", 7);
		this.counts.countNow();
		assertThat(figures().state()).isEqualTo(JobState.DONE);
		assertThat(figures().since()).isEqualTo("2005-01-01");
		assertThat(Cell.sum(this.cells.total(0)).amount()).isEqualByComparingTo("6");
	}

	@Test
	void an_amount_beyond_all_counting_fails_and_leaves_what_was_counted_before() {
		deal();
		this.counts.countNow();
		order("A", "9", "2024-02-01", 1e18);
		this.counts.countNow();
		assertThat(figures().state()).isEqualTo(JobState.FAILED);
		assertThat(Cell.sum(this.cells.total(0)).orders()).isEqualTo(4);
	}

	@Test
	void a_counting_that_somebody_ends_leaves_what_was_counted_before() {
		deal();
		this.counts.countNow();
		assertThat(this.counts.cancel()).as("nothing is at work").isFalse();
		order("A", "9", "2024-02-01", 1);
		JDBC.sql("""
				create function end_it() returns trigger language plpgsql as $$
				begin
					new.cancel_wanted = true;
					return new;
				end
				$$
				""").update();
		JDBC.sql("""
				create trigger end_it before update on sales_figures
				for each row when (new.state = 'RUNNING') execute function end_it()
				""").update();
		this.counts.countNow();
		JDBC.sql("drop function end_it cascade").update();
		assertThat(figures().state()).isEqualTo(JobState.CANCELLED);
		assertThat(figures().orders()).isEqualTo(5);
		assertThat(Cell.sum(this.cells.total(0)).orders()).isEqualTo(4);
	}

	private SalesFigures figures() {
		return this.row.read().orElseThrow();
	}

	private static void deal() {
		customer("A", "I", "320100");
		customer("B", "I", null);
		customer("F", "C", "320500");
		line(order("A", "1", "2023-01-05", 150.5), 0, "茶", 100, 50.0);
		line(id("1"), 1, "茶", 50.5, null);
		order("A", "2", "2023-02-06", 20);
		order("A", "3", "2024-03-01", 10);
		line(order("F", "4", "2024-05-20", 240), 0, "茶", 100, 60.0);
		line(id("4"), 1, "杯", 140, null);
		order("B", "5", "2024-04-01", -20);
		debts();
	}

	private static void debts() {
		JDBC.sql("""
				insert into receivable (customer_id, number, invoiced_on, due_on, amount, paid_amount, settled_on)
				select id, v.number, '2024-01-01', v.due::date, 100, v.paid, v.settled::date
				from customer, (values ('R1', '2024-02-01', 30, null), ('R2', '2024-08-01', 0, null),
					('R3', '2024-02-01', 100, '2024-02-01')) v (number, due, paid, settled)
				where customer.number = 'F'
				""").update();
		JDBC.sql("""
				insert into contact_log (customer_id, occurred_at, channel)
				select id, d::timestamp, 'PHONE' from customer, unnest(array['2024-01-02 10:00', '2024-03-02 11:00']) d
				where number = 'F'
				""").update();
	}

	private static void customer(String number, String kind, String region) {
		JDBC.sql("insert into customer (kind, number, name, region) values (?, ?, ?, ?)")
			.param(kind)
			.param(number)
			.param(number)
			.param(region)
			.update();
	}

	private static long order(String customer, String number, String day, double amount) {
		return JDBC.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, amount, channel)
				select id, ?, ?, ?, 'SHOP' from customer where number = ? returning id
				""")
			.param(number)
			.param(LocalDate.parse(day))
			.param(BigDecimal.valueOf(amount))
			.param(customer)
			.query(Long.class)
			.single();
	}

	private static long id(String number) {
		return JDBC.sql("select id from sales_transaction where number = ?").param(number).query(Long.class).single();
	}

	private static void line(long order, int seq, String category, double amount, Double cost) {
		JDBC.sql("""
				insert into transaction_line (transaction_id, seq, product_category, quantity, unit_price, amount, cost,
					content_hash)
				values (?, ?, ?, 1, ?, ?, ?, ?)
				""")
			.params(order, seq, category, BigDecimal.valueOf(amount), BigDecimal.valueOf(amount),
					(cost != null) ? BigDecimal.valueOf(cost) : null, seq)
			.update();
	}

}
