package org.kedang.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kedang.analytics.GradeMove.Way;
import org.kedang.analytics.churn.ChurnBand;
import org.kedang.analytics.relationship.RelationshipGrade;
import org.kedang.analytics.rfm.ValueGrade;
import org.kedang.database.TestDatabase;
import org.kedang.job.NextTry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One customer bought and talked in spring and fell silent; another one came in autumn,
 * for much more; a third one has never done anything.
 */
class GradeMovesTests {

	private static final TestDatabase DATABASE = TestDatabase.fresh();

	private static final LocalDate SPRING = LocalDate.of(2024, 3, 2);

	private static final LocalDate WINTER = LocalDate.of(2024, 12, 1);

	private static final DataSource SOURCE = DATABASE.dataSource();

	private static final JdbcClient JDBC = JdbcClient.create(SOURCE);

	private static long silent;

	private static long fresh;

	private static long nobody;

	private static long spring;

	private static long winter;

	private static long next;

	private final GradeMoves moves = new GradeMoves(JDBC);

	private final GradeHistory history = new GradeHistory(JDBC);

	@BeforeAll
	static void two_seasons() {
		silent = customer("C-1");
		fresh = customer("C-2");
		nobody = customer("C-3");
		bought(silent, "2024-02-01", 100);
		bought(fresh, "2024-11-01", 10_000);
		talked(silent, "2024-03-01 10:00");
		talked(fresh, "2024-11-30 10:00");
		spring = run(ScoringRequest.of(SPRING, Returns.NET, null));
		run(ScoringRequest.of(SPRING.plusDays(1), Returns.IGNORE, null));
		winter = run(ScoringRequest.of(WINTER, Returns.NET, null));
		next = run(ScoringRequest.of(WINTER.plusDays(1), Returns.NET, null));
	}

	@AfterAll
	static void drop() {
		DATABASE.close();
	}

	@Test
	void a_run_is_held_against_the_one_before_that_looked_at_orders_in_the_same_way() {
		assertThat(this.moves.before(winter)).contains(spring);
		assertThat(this.moves.before(next)).contains(winter);
		assertThat(this.moves.before(spring)).isEmpty();
	}

	@Test
	void moves_are_counted_by_the_grade_before_and_the_grade_after() {
		assertThat(this.moves.between(GradeKind.VALUE, spring, winter)).containsExactly(
				new GradeMove(GradeKind.VALUE, GradeKind.NONE, 1, 1), new GradeMove(GradeKind.VALUE, 1, 4, 1));
		assertThat(this.moves.between(GradeKind.RELATIONSHIP, spring, winter)).containsExactly(
				new GradeMove(GradeKind.RELATIONSHIP, GradeKind.NONE, 2, 1),
				new GradeMove(GradeKind.RELATIONSHIP, 2, 3, 1));
		assertThat(this.moves.between(GradeKind.CREDIT, spring, winter)).isEmpty();
	}

	@Test
	void a_better_grade_is_a_rise_and_a_higher_risk_is_a_fall() {
		assertThat(this.moves.between(GradeKind.CHURN, spring, winter)).extracting(GradeMove::way)
			.containsExactly(Way.NEW, Way.FELL);
		assertThat(this.moves.between(GradeKind.CHURN, winter, spring)).extracting(GradeMove::way)
			.containsExactly(Way.ROSE, Way.GONE);
		assertThat(this.moves.between(GradeKind.VALUE, spring, winter)).extracting(GradeMove::way)
			.containsExactly(Way.NEW, Way.FELL);
		assertThat(this.moves.between(GradeKind.VALUE, winter, next)).extracting(GradeMove::way)
			.containsOnly(Way.STAYED);
	}

	@Test
	void those_who_moved_are_listed_a_page_at_a_time() {
		MoveQuery fell = MoveQuery.first(GradeKind.VALUE, spring, winter, 1, 4);
		assertThat(this.moves.find(fell, 10)).containsExactly(silent);
		assertThat(
				this.moves.find(new MoveQuery(GradeKind.VALUE, spring, winter, 1, 4, OutlookQuery.UNKNOWN, silent), 10))
			.isEmpty();
		assertThat(this.moves.find(MoveQuery.first(GradeKind.RELATIONSHIP, spring, winter, GradeKind.NONE, 2), 10))
			.containsExactly(fresh);
	}

	@Test
	void those_who_lost_their_grade_are_listed_too() {
		assertThat(this.moves.find(MoveQuery.first(GradeKind.RELATIONSHIP, winter, spring, 2, GradeKind.NONE), 10))
			.containsExactly(fresh);
		assertThat(this.moves.find(MoveQuery.first(GradeKind.VALUE, winter, spring, 1, GradeKind.NONE), 10))
			.containsExactly(fresh);
	}

	@Test
	void those_who_went_one_way_are_listed_whatever_their_grades() {
		assertThat(went(GradeKind.VALUE, spring, winter, Way.FELL)).containsExactly(silent);
		assertThat(went(GradeKind.VALUE, spring, winter, Way.ROSE)).isEmpty();
		assertThat(went(GradeKind.VALUE, spring, winter, Way.NEW)).containsExactly(fresh);
		assertThat(went(GradeKind.VALUE, winter, spring, Way.GONE)).containsExactly(fresh);
		assertThat(went(GradeKind.VALUE, winter, next, Way.STAYED)).containsExactlyInAnyOrder(silent, fresh);
		assertThat(went(GradeKind.CHURN, spring, winter, Way.FELL)).as("a higher risk").containsExactly(silent);
		assertThat(went(GradeKind.CHURN, winter, spring, Way.ROSE)).as("a lower risk").containsExactly(silent);
	}

	private List<Long> went(GradeKind kind, long earlier, long later, Way way) {
		return this.moves.find(WayQuery.first(kind, earlier, later, way), 10);
	}

	@Test
	void a_run_leaves_its_moves_behind_and_what_was_counted_once_is_not_counted_again() {
		assertThat(kept(winter, next)).as("counted as the run ended").isEqualTo(GradeKind.values().length - 1);
		this.moves.between(GradeKind.VALUE, spring, next);
		JDBC.sql("update grade_move set customers = 7 where earlier_id = ? and later_id = ?")
			.params(spring, next)
			.update();
		assertThat(this.moves.between(GradeKind.VALUE, spring, next)).extracting(GradeMove::customers).containsOnly(7);
		JDBC.sql("delete from grade_move where earlier_id = ? and later_id = ?").params(spring, next).update();
		assertThat(this.moves.between(GradeKind.VALUE, spring, next)).extracting(GradeMove::customers).containsOnly(1);
	}

	private static int kept(long earlier, long later) {
		return JDBC.sql("select count(distinct kind) from grade_move where earlier_id = ? and later_id = ?")
			.params(earlier, later)
			.query(Integer.class)
			.single();
	}

	@Test
	void those_who_moved_are_told_as_they_stand_now_in_the_order_wanted() {
		assertThat(this.moves.list(winter, List.of(fresh, Long.MAX_VALUE, silent))).extracting(GradedCustomer::id)
			.containsExactly(fresh, silent);
	}

	@Test
	void all_of_those_who_moved_are_read_piece_by_piece_while_more_of_them_are_found() {
		WayQuery stayed = WayQuery.first(GradeKind.VALUE, winter, next, Way.STAYED);
		for (int size : new int[] { 1, 2, 3 }) {
			List<Long> read = new ArrayList<>();
			new TransactionTemplate(new DataSourceTransactionManager(SOURCE)).executeWithoutResult(
					(transaction) -> this.moves.forEach(stayed, size, (customer) -> read.add(customer.id())));
			assertThat(read).hasSize(2).isEqualTo(this.moves.find(stayed, 10));
		}
	}

	@Test
	void a_customers_history_tells_the_days_since_which_grades_are_what_they_are() {
		assertThat(this.history.of(silent)).containsExactly(
				new DayGrades(WINTER, winter, ValueGrade.D, null, RelationshipGrade.ORDINARY, ChurnBand.HIGH),
				new DayGrades(SPRING, spring, ValueGrade.A, null, RelationshipGrade.CLOSE, ChurnBand.LOW));
		assertThat(this.history.of(fresh)).extracting(DayGrades::asOf).containsExactly(WINTER);
		assertThat(this.history.of(nobody)).isEmpty();
	}

	private static long run(ScoringRequest request) {
		ScoringRunRows rows = new ScoringRunRows(JDBC,
				Clock.fixed(Instant.parse("2024-12-03T00:00:00Z"), ZoneOffset.UTC));
		long id = rows.insert(request, ScoringRuns.RULE_VERSION);
		new ScoringExecution(rows, new FigureReading(SOURCE), SOURCE, new NextTry()).carryOut(id);
		return id;
	}

	private static long customer(String number) {
		return JDBC.sql("""
				insert into customer (kind, number, name, acquired_on) values ('I', ?, ?, '2020-01-01') returning id
				""").param(number).param(number).query(Long.class).single();
	}

	private static void bought(long customer, String day, int amount) {
		JDBC.sql("""
				with bought as (
					insert into sales_transaction (customer_id, number, occurred_on, amount, gross_amount, line_count)
					values (:customer, 'S', :day, :amount, :amount, 1) returning id
				)
				insert into transaction_line (transaction_id, seq, quantity, unit_price, amount, content_hash)
				select id, 0, 1, :amount, :amount, 1 from bought
				""").param("customer", customer).param("day", LocalDate.parse(day)).param("amount", amount).update();
		JDBC.sql(
				"""
						update customer_figures set purchases = 1, orders = 1, first_purchase_on = :day, last_purchase_on = :day,
							net_amount = :amount, gross_amount = :amount
						where customer_id = :customer
						""")
			.param("customer", customer)
			.param("day", LocalDate.parse(day))
			.param("amount", amount)
			.update();
	}

	private static void talked(long customer, String time) {
		JDBC.sql(
				"""
						insert into contact_log (customer_id, occurred_at, channel, satisfaction) values (?, ?::timestamp, 'PHONE', 5)
						""")
			.param(customer)
			.param(time)
			.update();
	}

}
