package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.analytics.ScoringRun.Source;
import org.kedang.analytics.rfm.ExpectedRetail;
import org.kedang.analytics.rfm.OnlineRetail;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.analytics.rfm.RfmSummary;
import org.kedang.analytics.rfm.ScoreRule;
import org.kedang.analytics.rfm.ValueGrade;
import org.kedang.database.TestDatabase;
import org.kedang.job.JobState;
import org.kedang.job.NextTry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScoringExecutionTests {

	private static final LocalDate DAY = LocalDate.of(2011, 12, 10);

	private final TestDatabase database = TestDatabase.fresh();

	private final DataSource source = this.database.dataSource();

	private final JdbcClient jdbc = JdbcClient.create(this.source);

	private final ScoringRunRows rows = new ScoringRunRows(this.jdbc,
			Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC));

	private final ScoringExecution execution = new ScoringExecution(this.rows, new FigureReading(this.source),
			this.source, new NextTry());

	private final RankedCustomers ranked = new RankedCustomers(this.jdbc);

	private final Orders orders = new Orders(this.source);

	@AfterEach
	void drop() {
		this.database.close();
	}

	@BeforeEach
	void some_orders() {
		this.orders.order("C-1", "A", "2011-12-01", "2", "10.50")
			.order("C-1", "B", "2011-12-05", "1", "4", "-1", "1.25")
			.order("C-2", "C", "2011-11-30", "10", "30")
			.order("C-2", "D", "2011-12-09", "-2", "30")
			.order("C-3", "E", "2011-12-09", "-1", "5")
			.order("C-4", "F", "2011-01-01", "1", "1", "3", "0");
		this.orders.keep();
	}

	@Test
	void a_run_scores_whoever_has_purchased_and_becomes_the_current_one() {
		ScoringRun run = run(ScoringRequest.of(DAY, Returns.NET, null));
		assertThat(run.state()).isEqualTo(JobState.DONE);
		assertThat(run.source()).isEqualTo(Source.KEPT);
		assertThat(run.percent()).isEqualTo(100);
		assertThat(this.rows.current()).contains(run);
		assertThat(summary(run).amount()).isEqualTo("264.75");
		List<RankedCustomer> all = this.ranked.after(RankingQuery.of(run), 0, 50);
		assertThat(all).extracting(RankedCustomer::number).containsExactly("C-2", "C-1", "C-4");
		assertThat(all.get(1).score()).satisfies((score) -> {
			assertThat(score.recencyDays()).isEqualTo(5);
			assertThat(score.frequency()).isEqualTo(2);
			assertThat(score.monetary()).isEqualTo("23.75");
			assertThat(score.rank()).isEqualTo(2);
			assertThat(score.grade()).isEqualTo(ValueGrade.B);
			assertThat(score.cumulativeShare()).isEqualTo("0.99622285");
			assertThat(this.ranked.score(score.customer())).contains(score);
		});
	}

	@Test
	void a_run_that_lost_its_database_is_left_to_the_next_try_and_any_other_trouble_ends_it() {
		long id = this.rows.insert(ScoringRequest.of(DAY, Returns.NET, null), ScoringRuns.RULE_VERSION);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> broken("57P01").carryOut(id));
		assertThat(this.rows.find(id)).map(ScoringRun::state).contains(JobState.RUNNING);
		this.execution.carryOut(id);
		assertThat(this.rows.find(id)).map(ScoringRun::state).contains(JobState.DONE);
		long other = this.rows.insert(ScoringRequest.of(DAY, Returns.NET, null), ScoringRuns.RULE_VERSION);
		broken("53100").carryOut(other);
		assertThat(this.rows.find(other)).map(ScoringRun::state).contains(JobState.FAILED);
	}

	/** On a database that answers so. */
	private ScoringExecution broken(String state) {
		return new ScoringExecution(this.rows, new FigureReading(this.source), new DelegatingDataSource(this.source) {
			@Override
			public Connection getConnection() throws SQLException {
				throw new SQLException("it broke", state);
			}
		}, new NextTry());
	}

	@Test
	void an_order_returned_in_full_counts_neither_as_a_purchase_nor_as_the_last_one() {
		run(ScoringRequest.of(DAY, Returns.IGNORE, null));
		Long two = this.jdbc.sql("select id from customer where number = 'C-2'").query(Long.class).single();
		assertThat(this.ranked.score(two)).hasValueSatisfying((score) -> {
			assertThat(score.recencyDays()).isEqualTo(10);
			assertThat(score.frequency()).isOne();
			assertThat(score.monetary()).isEqualByComparingTo("300");
		});
	}

	@Test
	void an_earlier_day_or_a_window_is_read_from_the_orders() {
		ScoringRun earlier = run(ScoringRequest.of(LocalDate.of(2011, 12, 1), Returns.NET, null));
		assertThat(earlier.source()).isEqualTo(Source.ORDERS);
		assertThat(summary(earlier).amount()).isEqualTo("322");
		ScoringRun window = run(new ScoringRequest(DAY, Returns.NET, 10, new ScoreRule.Quintiles(), false, null));
		assertThat(window.source()).isEqualTo(Source.ORDERS);
		assertThat(summary(window).customers()).isOne();
		assertThat(summary(window).amount()).isEqualTo("23.75");
	}

	@Test
	void pages_of_the_ranking_follow_each_other_in_both_directions_and_filtered() {
		ScoringRun run = run(ScoringRequest.of(DAY, Returns.NET, null));
		RankingQuery all = RankingQuery.of(run);
		assertThat(this.ranked.after(all, 1, 1)).extracting(RankedCustomer::number).containsExactly("C-1");
		assertThat(this.ranked.before(all, 3, 5)).extracting(RankedCustomer::number).containsExactly("C-2", "C-1");
		RankingQuery best = RankingQuery.of(run, ValueGrade.A, RfmClass.IMPORTANT_DEVELOP, null, null, null);
		assertThat(this.ranked.after(best, 0, 5)).extracting(RankedCustomer::number).containsExactly("C-2");
		RankingQuery good = RankingQuery.of(run, ValueGrade.B, null, 5, 5, null);
		assertThat(this.ranked.after(good, 0, 5)).extracting(RankedCustomer::number).containsExactly("C-1");
		List<String> numbers = new ArrayList<>();
		this.ranked.forEach(all, (customer) -> numbers.add(customer.number()));
		assertThat(numbers).containsExactly("C-2", "C-1", "C-4");
	}

	@Test
	void a_run_cut_off_half_way_starts_anew() {
		long id = this.rows.insert(ScoringRequest.of(DAY, Returns.NET, null), "rfm-1");
		this.rows.start(id);
		this.execution.carryOut(id);
		assertThat(this.rows.find(id)).map(ScoringRun::state).contains(JobState.DONE);
	}

	@Test
	void a_cancelled_run_leaves_nothing() {
		long waiting = this.rows.insert(ScoringRequest.of(DAY, Returns.NET, null), "rfm-1");
		assertThat(this.rows.cancel(waiting)).isTrue();
		this.execution.carryOut(waiting);
		long working = this.rows.insert(ScoringRequest.of(DAY, Returns.NET, null), "rfm-1");
		this.rows.start(working);
		this.rows.cancel(working);
		this.execution.carryOut(working);
		assertThat(this.rows.latest(5)).extracting(ScoringRun::state)
			.containsExactly(JobState.CANCELLED, JobState.CANCELLED);
		assertThat(this.rows.current()).isEmpty();
		assertThat(this.rows.cancel(working)).isFalse();
	}

	@Test
	void an_older_run_that_finishes_later_does_not_become_the_current_one() {
		long older = this.rows.insert(ScoringRequest.of(DAY, Returns.NET, null), "rfm-1");
		long newer = run(ScoringRequest.of(DAY, Returns.NET, null)).id();
		this.execution.carryOut(older);
		assertThat(this.rows.current()).map(ScoringRun::id).contains(newer);
	}

	@Test
	void a_run_of_an_earlier_day_or_of_a_day_to_come_leaves_the_current_one_what_it_is() {
		LocalDate today = LocalDate.ofInstant(this.rows.now().toInstant(), ZoneOffset.UTC);
		run(ScoringRequest.of(today.plusDays(200), Returns.NET, null));
		long now = run(ScoringRequest.of(today, Returns.NET, null)).id();
		run(ScoringRequest.of(today.minusDays(60), Returns.NET, null));
		run(ScoringRequest.of(today.plusDays(100), Returns.NET, null));
		assertThat(this.rows.current()).map(ScoringRun::id).contains(now);
		long again = run(ScoringRequest.of(today, Returns.NET, null)).id();
		assertThat(this.rows.current()).map(ScoringRun::id).contains(again);
	}

	@Test
	void a_real_retailers_figures_are_the_same_kept_or_recomputed() throws Exception {
		this.jdbc.sql("delete from customer").update();
		this.orders.load(OnlineRetail.read());
		this.orders.keep();
		for (Returns returns : Returns.values()) {
			ScoringRun kept = run(ScoringRequest.of(DAY, returns, null));
			ScoringRun summed = run(new ScoringRequest(DAY, returns, 10_000, new ScoreRule.Quintiles(), false, null));
			ScoringRun lines = run(new ScoringRequest(DAY, returns, null, new ScoreRule.Quintiles(), true, null));
			assertThat(List.of(kept, summed, lines))
				.extracting((run) -> Optional.ofNullable(run.source()).orElseThrow())
				.containsExactly(Source.KEPT, Source.ORDERS, Source.LINES);
			if (returns == Returns.NET) {
				ExpectedRetail.assertNet(summary(kept));
			}
			else {
				ExpectedRetail.assertIgnoringReturns(summary(kept));
			}
			assertThat(summary(summed)).isEqualTo(summary(kept));
			assertThat(summary(lines)).isEqualTo(summary(kept));
			assertThat(differences(kept.id(), summed.id())).isZero();
			assertThat(differences(kept.id(), lines.id())).isZero();
		}
	}

	@Test
	void the_scores_of_old_runs_are_dropped_but_never_the_current_ones() {
		ScoringRun first = run(ScoringRequest.of(DAY, Returns.NET, null));
		ScoringRun second = run(ScoringRequest.of(DAY, Returns.NET, null));
		ScoringRun third = run(ScoringRequest.of(DAY, Returns.NET, null));
		this.jdbc.sql("update current_scoring set run_id = ?").param(second.id()).update();
		new SnapshotClearing(this.rows, this.source, 1).clear();
		assertThat(this.rows.latest(3)).extracting(ScoringRun::hasScores).containsExactly(true, true, false);
		assertThat(this.rows.find(first.id()).orElseThrow().summary()).isEqualTo(first.summary());
		assertThat(this.ranked.after(RankingQuery.of(first), 0, 50)).isEmpty();
		assertThat(this.ranked.after(RankingQuery.of(second), 0, 50)).hasSize(3);
		assertThat(this.ranked.after(RankingQuery.of(third), 0, 50)).hasSize(3);
	}

	private long differences(long one, long other) {
		String columns = "customer_id, recency_days, frequency, rank, r, f, m, class, value_grade, monetary, "
				+ "cumulative_share";
		return this.jdbc.sql("""
				select count(*) from (select %1$s from rfm_score where run_id = %2$d) a
				full join (select %1$s from rfm_score where run_id = %3$d) b using (%1$s)
				where a is null or b is null
				""".formatted(columns, one, other)).query(Long.class).single();
	}

	private ScoringRun run(ScoringRequest request) {
		long id = this.rows.insert(request, ScoringRuns.RULE_VERSION);
		this.execution.carryOut(id);
		return this.rows.find(id).orElseThrow();
	}

	private static RfmSummary summary(ScoringRun run) {
		assertThat(run.summary()).as("run in state %s", run.state()).isNotNull();
		return run.summary();
	}

}
