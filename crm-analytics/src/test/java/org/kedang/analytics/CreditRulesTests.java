package org.kedang.analytics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Scope;
import org.kedang.access.Theme;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PointsTable;
import org.kedang.analytics.credit.Scorecard;
import org.kedang.audit.AuditTrail;
import org.kedang.database.TestDatabase;
import org.kedang.job.NextTry;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Versions of the credit rules, what they would do, and by which one a run grades. */
class CreditRulesTests {

	private static final TestDatabase DATABASE = TestDatabase.fresh();

	private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

	private final DataSource source = DATABASE.dataSource();

	private final JdbcClient jdbc = JdbcClient.create(this.source);

	private final Clock clock = Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), ZoneOffset.UTC);

	private final ScoringRunRows rows = new ScoringRunRows(this.jdbc, this.clock);

	private final AnnotationConfigApplicationContext context = context();

	private final CreditRuleBook book = this.context.getBean(CreditRuleBook.class);

	private final CreditDrafts drafts = this.context.getBean(CreditDrafts.class);

	private final CreditTrials trials = new CreditTrials(this.jdbc);

	private Reader manager;

	private AnnotationConfigApplicationContext context() {
		AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
		beans.registerBean(DataSource.class, () -> this.source);
		beans.registerBean(JdbcClient.class, () -> this.jdbc);
		beans.registerBean(Clock.class, () -> this.clock);
		beans.register(Transactions.class, AuditTrail.class, CreditRuleBook.class, CreditDrafts.class);
		beans.refresh();
		return beans;
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@AfterAll
	static void drop() {
		DATABASE.close();
	}

	@BeforeEach
	void nobody() {
		this.jdbc.sql("truncate customer, credit_rules, credit_draft, customer_outlook cascade").update();
		long id = this.jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role) values ('m', '王经理', 'x', 'MANAGER')
				on conflict (lower(username)) do update set role = 'MANAGER' returning id
				""").query(Long.class).single();
		this.manager = new Reader(id, "m", "王经理", Role.MANAGER, null, Scope.ALL, true, false, null, Theme.AUTO, "",
				null);
	}

	@Test
	void at_first_the_usual_rules_are_in_force_as_version_1() {
		assertThat(this.book.current().rules()).isEqualTo(CreditRules.usual());
		assertThat(this.book.history()).hasSize(1);
		assertThat(this.book.find(2)).isEmpty();
	}

	@Test
	void a_draft_grades_nobody_before_it_is_put_in_force_and_every_version_stays_readable() {
		long draft = this.drafts.open(1, "", this.manager);
		assertThat(this.drafts.find(draft).orElseThrow().rules()).isEqualTo(CreditRules.usual().as(0));
		CreditRules stricter = limits(CreditRules.usual(), List.of(990, 980, 970, 960, 950, 940, 930));
		this.drafts.save(draft, 0, stricter, "收紧", this.manager);
		assertThat(this.book.current().version()).isEqualTo(1);
		assertThat(this.drafts.publish(draft, 1, 1, this.manager)).isEqualTo(2);
		assertThat(this.book.current().rules()).isEqualTo(stricter.as(2));
		assertThat(this.book.current().note()).isEqualTo("收紧");
		assertThat(this.book.current().madeBy()).isEqualTo("王经理");
		assertThat(this.book.history()).extracting(KeptRules::version).containsExactly(2, 1);
		assertThat(this.drafts.all()).isEmpty();
		long back = this.drafts.open(1, "恢复 v1", this.manager);
		assertThat(this.drafts.publish(back, 0, 2, this.manager)).isEqualTo(3);
		assertThat(this.book.current().rules()).isEqualTo(CreditRules.usual().as(3));
		assertThat(this.jdbc
			.sql("select subject_id from audit_entry where action = 'credit-rules-published' order by id desc limit 2")
			.query(String.class)
			.list()).containsExactly("v3", "v2");
	}

	@Test
	void whoever_works_on_what_another_one_has_changed_is_refused() {
		long draft = this.drafts.open(1, "一", this.manager);
		long other = this.drafts.open(1, "二", this.manager);
		this.drafts.save(draft, 0, CreditRules.usual(), "改", this.manager);
		assertThatThrownBy(() -> this.drafts.save(draft, 0, CreditRules.usual(), "又改", this.manager))
			.isInstanceOf(OptimisticLockingFailureException.class);
		assertThatThrownBy(() -> this.drafts.publish(draft, 0, 1, this.manager))
			.isInstanceOf(OptimisticLockingFailureException.class);
		this.drafts.publish(draft, 1, 1, this.manager);
		assertThatThrownBy(() -> this.drafts.publish(other, 0, 1, this.manager))
			.as("the rules it was held against are not in force any more")
			.isInstanceOf(OptimisticLockingFailureException.class);
		assertThatThrownBy(() -> this.drafts.discard(other, 7, this.manager))
			.isInstanceOf(OptimisticLockingFailureException.class);
		this.drafts.discard(other, 0, this.manager);
		assertThat(this.drafts.all()).isEmpty();
	}

	@Test
	void without_a_reason_nothing_is_put_in_force() {
		long draft = this.drafts.open(1, "", this.manager);
		assertThatThrownBy(() -> this.drafts.publish(draft, 0, 1, this.manager))
			.isInstanceOf(OptimisticLockingFailureException.class);
	}

	@Test
	void a_run_grades_by_the_rules_in_force_and_names_their_version() {
		long firm = firm("F-1");
		assertThat(run()).isEqualTo(1);
		assertThat(credit(firm).grade()).isEqualTo(CreditGrade.BBB);
		long draft = this.drafts.open(1, "放宽", this.manager);
		this.drafts.save(draft, 0, limits(CreditRules.usual(), List.of(700, 600, 500, 400, 300, 200, 100)), "放宽",
				this.manager);
		assertThat(this.trials.moves(current(), this.drafts.find(draft).orElseThrow().rules().scorecard()))
			.containsExactly(new GradeMove(GradeKind.CREDIT, 4, 1, 1));
		assertThat(this.trials.list(MoveQuery.first(GradeKind.CREDIT, current(), current(), 4, 1),
				this.drafts.find(draft).orElseThrow().rules().scorecard(), 10))
			.extracting(GradedCustomer::id)
			.containsExactly(firm);
		this.drafts.publish(draft, 1, 1, this.manager);
		assertThat(run()).isEqualTo(2);
		assertThat(credit(firm).grade()).isEqualTo(CreditGrade.AAA);
		assertThat(credit(firm).rules()).isEqualTo(2);
	}

	@Test
	void figures_that_the_rules_do_not_look_at_are_kept_for_rules_to_come() {
		long firm = firm("F-1");
		List<PointsTable> fewer = new ArrayList<>();
		for (PointsTable table : CreditRules.usual().scorecard().tables()) {
			if (table.indicator() == Indicator.COLLECTION_RATE) {
				fewer.add(new PointsTable(table.indicator(), true, 0,
						List.of(new PointsTable.Step(0, 0), new PointsTable.Step(0.5, 300))));
			}
			else if (table.indicator() != Indicator.CAPITAL_STRENGTH) {
				fewer.add(table);
			}
		}
		CreditRules rules = new CreditRules(0, new Scorecard("draft", fewer, CreditRules.usual().scorecard().limits()),
				CreditRules.usual().policies());
		long draft = this.drafts.open(1, "一", this.manager);
		this.drafts.save(draft, 0, rules, "不看资本", this.manager);
		this.drafts.publish(draft, 1, 1, this.manager);
		run();
		assertThat(credit(firm).inputs().get(Indicator.CAPITAL_STRENGTH.ordinal())).isCloseTo(0.6, within(1e-6));
		assertThat(credit(firm).parts().get(Indicator.CAPITAL_STRENGTH.ordinal())).isNull();
		assertThat(this.trials.moves(current(), CreditRules.usual().scorecard()))
			.containsExactly(new GradeMove(GradeKind.CREDIT, 3, 4, 1));
	}

	/**
	 * The database and the program grade alike, whatever is known and wherever limits
	 * are.
	 */
	@Test
	void the_what_if_gives_each_firm_the_grade_that_a_run_would_give() {
		Random luck = new Random(7);
		Scorecard card = withZScore().scorecard();
		Map<String, Integer> expected = new TreeMap<>();
		this.jdbc
			.sql("create table if not exists customer_outlook_run_99 partition of customer_outlook for values in (99)")
			.update();
		for (int i = 0; i < 300; i++) {
			Map<Indicator, Double> figures = new EnumMap<>(Indicator.class);
			StringBuilder inputs = new StringBuilder();
			for (PointsTable table : card.tables()) {
				Indicator indicator = table.indicator();
				PointsTable.Step step = table.steps().get(luck.nextInt(table.steps().size()));
				double value = (luck.nextInt(4) == 0) ? Double.NaN
						: step.from() + (luck.nextBoolean() ? 0 : luck.nextDouble() - 0.5);
				// as a run keeps it, to seven digits
				String kept = Float.toString((float) value);
				figures.put(indicator, Double.parseDouble(kept));
				inputs.append((indicator.ordinal() > 0) ? "," : "").append(Double.isNaN(value) ? "NULL" : kept);
			}
			CreditGrade grade = card.score(figures).grade();
			int now = (grade != null) ? grade.ordinal() + 1 : 0;
			expected.merge("0>" + now, 1, Integer::sum);
			this.jdbc.sql(
					"insert into customer_outlook (run_id, customer_id, credit_points, credit_inputs) values (99, ?, 0, ?::real[])")
				.params(i, "{" + inputs + "}")
				.update();
		}
		Map<String, Integer> got = new TreeMap<>();
		this.trials.moves(99, card).forEach((move) -> got.put(move.was() + ">" + move.now(), move.customers()));
		assertThat(got).isEqualTo(expected).hasSizeGreaterThan(4);
	}

	@Test
	void rules_may_look_at_altmans_z_and_say_what_an_unknown_one_brings() {
		long firm = firm("F-1");
		long draft = this.drafts.open(1, "看 Z″", this.manager);
		this.drafts.save(draft, 0, withZScore(), "看 Z″", this.manager);
		this.drafts.publish(draft, 1, 1, this.manager);
		run();
		assertThat(credit(firm).part(Indicator.Z_SCORE)).as("not known").isEqualTo(15);
		int without = credit(firm).points();
		this.jdbc.sql("""
				update corporate_customer set liabilities = 400, current_assets = 500, current_liabilities = 200,
					retained_earnings = 200, operating_profit = 150
				""").update();
		run();
		assertThat(credit(firm).input(Indicator.Z_SCORE)).isCloseTo(5.203, within(1e-6));
		assertThat(credit(firm).part(Indicator.Z_SCORE)).isEqualTo(40);
		assertThat(credit(firm).points()).isEqualTo(without + 25);
	}

	/** The usual ones, but that 40 of the points for years of dealings are for the Z″. */
	private static CreditRules withZScore() {
		List<PointsTable> tables = new ArrayList<>(CreditRules.usual().scorecard().tables());
		PointsTable years = tables.remove(Indicator.YEARS_OF_DEALINGS.ordinal());
		tables.add(new PointsTable(years.indicator(), years.required(), years.missing(),
				List.of(new PointsTable.Step(0, 0), new PointsTable.Step(1, 30), new PointsTable.Step(3, 60))));
		tables.add(new PointsTable(Indicator.Z_SCORE, false, 15,
				List.of(new PointsTable.Step(0, 0), new PointsTable.Step(1.1, 20), new PointsTable.Step(2.6, 40))));
		return new CreditRules(0, new Scorecard("draft", tables, CreditRules.usual().scorecard().limits()),
				CreditRules.usual().policies());
	}

	private static CreditRules limits(CreditRules rules, List<Integer> limits) {
		return new CreditRules(0, new Scorecard("draft", rules.scorecard().tables(), limits), rules.policies());
	}

	private CustomerOutlook.Credit credit(long firm) {
		return Objects.requireNonNull(new CustomerOutlooks(this.jdbc).find(firm).orElseThrow().credit());
	}

	private long current() {
		return this.rows.current().orElseThrow().id();
	}

	/** By which version it graded. */
	private int run() {
		long id = this.rows.insert(ScoringRequest.of(DAY, Returns.NET, null), ScoringRuns.RULE_VERSION);
		new ScoringExecution(this.rows, new FigureReading(this.source), this.source, new NextTry()).carryOut(id);
		return this.jdbc.sql("select credit_rules from scoring_run where id = ? and state = 'DONE'")
			.param(id)
			.query(Integer.class)
			.single();
	}

	private long firm(String number) {
		long id = this.jdbc
			.sql("insert into customer (kind, number, name, acquired_on) values ('C', ?, ?, '2020-01-01') returning id")
			.params(number, number)
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into corporate_customer (id, total_assets, net_assets) values (?, 1000, 600)")
			.param(id)
			.update();
		this.jdbc
			.sql("""
					with r as (insert into receivable (customer_id, number, invoiced_on, due_on, amount)
						values (:id, 'R-1', '2024-01-01', '2024-01-31', 1000), (:id, 'R-2', '2024-02-01', '2024-03-01', 1000)
						returning id, number)
					insert into receivable_payment (receivable_id, paid_on, amount)
					select id, case number when 'R-1' then date '2024-01-31' else '2024-03-11' end, 1000 from r
					""")
			.param("id", id)
			.update();
		return id;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	static class Transactions {

		@Bean
		PlatformTransactionManager transactions(DataSource database) {
			return new DataSourceTransactionManager(database);
		}

	}

}
