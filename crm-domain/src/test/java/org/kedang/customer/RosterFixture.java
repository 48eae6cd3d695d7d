package org.kedang.customer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.access.Scope;
import org.kedang.access.Theme;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.CustomFields;
import org.kedang.catalogue.Subject;
import org.kedang.database.TestDatabase;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A small firm on a real database: rosters, search, and ways to add customers. */
final class RosterFixture implements AutoCloseable {

	private static final String SUMMARY = """
			{"grades": [{"customers": %d}, {"customers": 0}, {"customers": 0}, {"customers": %d}]}""";

	final TestDatabase database = TestDatabase.fresh();

	private final HikariDataSource source = pool(this.database.dataSource());

	final JdbcClient jdbc = JdbcClient.create(this.source);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	RosterFixture() {
		this.context.registerBean(DataSource.class, () -> this.source);
		this.context.register(Beans.class);
		this.context.refresh();
	}

	/** A connection a statement would cost more than all the statements. */
	private static HikariDataSource pool(DataSource plain) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(plain);
		config.setMaximumPoolSize(2);
		config.setMinimumIdle(0);
		return new HikariDataSource(config);
	}

	Rosters rosters() {
		return this.context.getBean(Rosters.class);
	}

	/** Who is on all pages, one after the other. */
	List<String> numbers(RosterQuery query) {
		List<String> numbers = new ArrayList<>();
		String after = null;
		do {
			RosterPage page = rosters().find(query.after(after), manager());
			page.rows().forEach((row) -> numbers.add(row.number()));
			after = page.next();
		}
		while (after != null);
		return numbers;
	}

	/** Who is in the rosters of each filter, from both ends. */
	List<String> bothWays(RosterSort sort, List<RosterFilter> filters) {
		List<String> all = new ArrayList<>();
		for (RosterFilter filter : filters) {
			RosterQuery query = RosterQuery.by(sort).with(filter).limit(150);
			all.add(filter.toString());
			all.addAll(numbers(query.descending(true)));
			all.addAll(numbers(query.descending(false)));
		}
		return all;
	}

	RosterExport export() {
		return this.context.getBean(RosterExport.class);
	}

	void retire(String key) {
		this.context.getBean(CustomFields.class).retire(Subject.INDIVIDUAL, key, true);
	}

	CustomIndexes indexes() {
		return this.context.getBean(CustomIndexes.class);
	}

	RosterGroups groups() {
		return this.context.getBean(RosterGroups.class);
	}

	AmountRanges ranges() {
		return this.context.getBean(AmountRanges.class);
	}

	CustomerSearch search() {
		return this.context.getBean(CustomerSearch.class);
	}

	Catalogue catalogue() {
		return this.context.getBean(Catalogue.class);
	}

	long team(String name) {
		return this.jdbc.sql("insert into team (name) values (?) returning id").param(name).query(Long.class).single();
	}

	long user(String name, Long team) {
		return this.jdbc.sql("""
				insert into app_user (username, display_name, password_hash, role, team_id)
				values (?, ?, '-', 'SALES', ?) returning id
				""").params(name, name, team).query(Long.class).single();
	}

	long individual(String number, String name) {
		long id = customer("I", number, name, SearchKeys.of(Subject.INDIVIDUAL, name, null));
		this.jdbc.sql("insert into individual_customer (id) values (?)").param(id).update();
		return id;
	}

	long corporate(String number, String name, String shortName) {
		long id = customer("C", number, name, SearchKeys.of(Subject.CORPORATE, name, shortName));
		this.jdbc.sql("insert into corporate_customer (id, short_name) values (?, ?)").params(id, shortName).update();
		return id;
	}

	/** So many individuals, P-1 and so on. */
	void individuals(int many) {
		this.jdbc.sql("""
				insert into customer (kind, number, name, acquired_on)
				select 'I', 'P-' || i, '钱' || i, date '2024-01-01' from generate_series(1, ?) i
				""").param(many).update();
	}

	private long customer(String kind, String number, String name, SearchKeys keys) {
		return this.jdbc.sql("""
				insert into customer (kind, number, name, name_pinyin, name_initials, search_words, acquired_on)
				values (?, ?, ?, ?, ?, ?, date '2024-01-01') returning id
				""")
			.params(kind, number, name, keys.pinyin(), keys.initials(), keys.words())
			.query(Long.class)
			.single();
	}

	void set(long id, Map<String, ?> values) {
		values.forEach((column, value) -> this.jdbc.sql("update customer set " + column + " = ? where id = ?")
			.params(value, id)
			.update());
	}

	void figures(long id, String amount, LocalDate lastPurchase) {
		this.jdbc.sql(
				"update customer_figures set net_amount = ?, purchases = 1, last_purchase_on = ? where customer_id = ?")
			.params(new BigDecimal(amount), lastPurchase, id)
			.update();
	}

	/** A current scoring run that ranks these customers in this order. */
	void scored(long... ids) {
		this.jdbc.sql("""
				insert into scoring_run (state, as_of, returns, method, rule_version, summary)
				values ('DONE', '2024-06-01', 'NET', 'QUINTILE', '1', ?::jsonb)
				""").param(SUMMARY.formatted(Math.min(ids.length, 1), Math.max(ids.length - 1, 0))).update();
		this.jdbc.sql("insert into current_scoring (run_id) values (1)").update();
		this.jdbc.sql("create table rfm_score_run_1 partition of rfm_score for values in (1)").update();
		int rank = 0;
		for (long id : ids) {
			rank++;
			this.jdbc.sql("insert into rfm_score values (1, ?, 1, 1, ?, 1, 1, 1, ?, ?, 1, 1)")
				.params(id, rank, rank, (rank == 1) ? "A" : "D")
				.update();
		}
	}

	/** What the current run foretells of a customer. */
	void outlook(long id, int churn, int credit, int relationship) {
		this.jdbc.sql("create table if not exists customer_outlook_1 partition of customer_outlook for values in (1)")
			.update();
		this.jdbc.sql("""
				insert into customer_outlook (run_id, customer_id, churn_band, credit_grade, relationship_grade)
				values (1, ?, ?, ?, ?)
				""").params(id, churn, credit, relationship).update();
	}

	/** Gives a grade by hand. */
	void graded(long id, String kind, String grade, long author) {
		this.jdbc.sql("""
				insert into customer_grade (customer_id, kind, grade, source, reason, author_id, expires_on)
				values (?, ?, ?, 'HAND', '涉诉', ?, '2024-12-31')
				""").params(id, kind, grade, author).update();
	}

	static Reader manager() {
		return reader(1, Role.MANAGER, null, Scope.ALL, true);
	}

	static Reader sales(long id, Long team, long... visible) {
		return reader(id, Role.SALES, team, new Scope(false, visible), false);
	}

	static Reader auditor() {
		return reader(3, Role.AUDITOR, null, Scope.NONE, true);
	}

	private static Reader reader(long id, Role role, Long team, Scope scope, boolean maySeePersonal) {
		return new Reader(id, "reader", "Reader", role, team, scope, maySeePersonal, false, null, Theme.AUTO, null,
				null);
	}

	@Override
	public void close() {
		this.context.close();
		this.source.close();
		this.database.close();
	}

	/** No plain configuration, or the scans of other tests would find it. */
	@TestConfiguration
	@EnableTransactionManagement(proxyTargetClass = true)
	@Import({ Catalogue.class, CustomFields.class, Rosters.class, RosterExport.class, RosterGroups.class,
			CustomerSearch.class, CustomIndexes.class, AmountRanges.class })
	static class Beans {

		@Bean
		JdbcClient jdbcClient(DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		JdbcTemplate jdbcTemplate(DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

		@Bean
		PlatformTransactionManager transactions(DataSource dataSource) {
			return new DataSourceTransactionManager(dataSource);
		}

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2024-06-01T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
		}

	}

}
