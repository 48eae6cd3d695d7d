package org.kedang.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.database.TestDatabase;
import org.kedang.ingest.stage.StageColumn;
import org.kedang.ingest.stage.StageTable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SetAsideTests {

	private static TestDatabase database;

	private static JdbcTemplate jdbc;

	private static TransactionTemplate transaction;

	@BeforeAll
	static void open() {
		database = TestDatabase.fresh();
		jdbc = new JdbcTemplate(database.dataSource());
		transaction = new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@BeforeEach
	void nobodyIsKnown() {
		jdbc.update("truncate customer cascade");
	}

	private static Work work(boolean rehearsal, StageColumn... columns) {
		StageTable stage = new StageTable(1, 1, Subject.INDIVIDUAL, List.of(columns), List.of());
		Work.Choices choices = new Work.Choices(false, true, true, false, Set.of(), Doubles.IGNORE, Subject.INDIVIDUAL,
				1, List.of());
		return new Work(jdbc, stage, choices, null, OffsetDateTime.now(), LocalDate.now(), rehearsal, () -> {
		});
	}

	private static List<String> structure() {
		return jdbc.queryForList(
				"""
						select pg_get_indexdef(indexrelid) || indisclustered from pg_index
						where indisvalid and indrelid in ('customer'::regclass, 'individual_customer'::regclass, 'customer_figures'::regclass)
						union all select conname || pg_get_constraintdef(oid) from pg_constraint
						where conrelid in ('customer'::regclass, 'individual_customer'::regclass, 'customer_figures'::regclass)
						union all select pg_get_triggerdef(oid) from pg_trigger
						where tgrelid = 'customer'::regclass and not tgisinternal
						order by 1
						""",
				String.class);
	}

	@Test
	void indexes_keys_and_triggers_come_back_as_they_were() {
		List<String> before = structure();
		transaction.executeWithoutResult((status) -> {
			SetAside aside = aside();
			assertThat(structure()).hasSizeLessThan(before.size())
				.noneMatch((definition) -> definition.contains("USING gin"))
				.anyMatch((definition) -> definition.contains("customer_number_is_unique"));
			insert(null);
			aside.back();
			assertThat(structure()).anyMatch((definition) -> definition.contains("individual_by_identity_number"))
				.anyMatch((definition) -> definition.contains("individual_by_referrer"))
				.noneMatch((definition) -> definition.contains("USING gin"));
			late().make();
			assertThat(structure()).isEqualTo(before);
			assertThat(missing()).isEmpty();
			status.setRollbackOnly();
		});
	}

	private static LateIndexes late() {
		return new LateIndexes(jdbc, new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
	}

	private static List<String> missing() {
		return jdbc.queryForList("select name from late_index", String.class);
	}

	private static void missOne() {
		jdbc.execute(
				"""
						insert into late_index (name, definition) select 'customer_by_status', pg_get_indexdef('customer_by_status'::regclass);
						drop index customer_by_status
						""");
	}

	@Test
	void an_index_waits_for_who_changes_customers_for_long_and_is_made_the_next_time() throws SQLException {
		List<String> before = structure();
		missOne();
		try (Connection writer = database.dataSource().getConnection(); Statement writing = writer.createStatement()) {
			writer.setAutoCommit(false);
			writing.execute("insert into customer (kind, number, name) values ('I', 'X-1', '王建国')");
			late().make();
			assertThat(missing()).containsExactly("customer_by_status");
			writer.rollback();
		}
		late().make();
		assertThat(missing()).isEmpty();
		assertThat(structure()).isEqualTo(before);
	}

	@Test
	void an_index_that_was_made_otherwise_leaves_the_list() {
		transaction.executeWithoutResult((status) -> {
			SetAside aside = aside();
			insert(null);
			aside.back();
			jdbc.execute("create index customer_by_status on customer (status)");
			late().make();
			assertThat(missing()).isEmpty();
			status.setRollbackOnly();
		});
	}

	/** Else one that drops such an index would fail, and the application not start. */
	@Test
	void a_migration_finds_the_indexes_that_are_missing(@TempDir Path folder) throws IOException {
		List<String> before = structure();
		missOne();
		Files.writeString(folder.resolve("V9000__renames_it.sql"),
				"alter index customer_by_status rename to renamed; alter index renamed rename to customer_by_status;");
		Flyway.configure()
			.dataSource(database.dataSource())
			.locations("classpath:db/migration", "filesystem:" + folder)
			.load()
			.migrate();
		assertThat(missing()).isEmpty();
		assertThat(structure()).isEqualTo(before);
	}

	private static SetAside aside(StageColumn... columns) {
		SetAside aside = SetAside.before(work(false, columns), SetAside.MANY);
		assertThat(aside.isAside()).isTrue();
		return aside;
	}

	/** A customer as the import makes it. */
	private static void insert(@Nullable Long owner) {
		jdbc.update(
				"""
						insert into import_batch (id, file_name, file_size, file_sha256, file_stored, state) overriding system value
						values (1, 'a.xlsx', 1, '', '', 'STORING')
						""");
		jdbc.update("insert into customer (kind, number, name, owner_id, import_id) values ('I', 'X-1', '王建国', ?, 1)",
				owner);
		jdbc.execute("create temp table import_new on commit drop as select id from customer where number = 'X-1'");
	}

	@Test
	void customers_have_figures_and_wait_for_their_keys_without_the_triggers() {
		transaction.executeWithoutResult((status) -> {
			SetAside aside = aside();
			insert(null);
			assertThat(jdbc.queryForList("select * from customer_figures")).isEmpty();
			aside.back();
			assertThat(jdbc.queryForList("""
					select c.number from customer c join customer_figures f on f.customer_id = c.id
					join match_stale_span s on c.id between s.first and s.last and s.kind = c.kind
					""", String.class)).containsExactly("X-1");
			status.setRollbackOnly();
		});
	}

	@Test
	void customers_of_nobody_known_are_refused_without_the_triggers() {
		transaction.executeWithoutResult((status) -> {
			SetAside aside = aside(new StageColumn(Catalogue.builtIn(Subject.INDIVIDUAL, "owner"), 0, "负责人"));
			jdbc.execute("create table import_stage_1_1 as select 4711::bigint as owner");
			insert(4711L);
			assertThatThrownBy(aside::back).hasMessageContaining("names a user who does not exist");
			status.setRollbackOnly();
		});
	}

	/** Whoever adds another one says in SetAside what becomes of it. */
	@Test
	void every_trigger_of_new_customers_is_set_aside() {
		transaction.executeWithoutResult((status) -> {
			aside();
			assertThat(jdbc.queryForList("""
					select tgname from pg_trigger
					where tgrelid = 'customer'::regclass and not tgisinternal and tgtype & 4 > 0
					""", String.class)).isEmpty();
			status.setRollbackOnly();
		});
	}

	@Test
	void few_rows_and_rehearsals_leave_them_in_place() {
		transaction.executeWithoutResult((status) -> {
			assertThat(SetAside.before(work(false), SetAside.MANY - 1).isAside()).isFalse();
			assertThat(SetAside.before(work(true), SetAside.MANY).isAside()).isFalse();
		});
	}

	@Test
	void somebody_who_reads_for_long_is_not_waited_for() throws SQLException {
		List<String> before = structure();
		try (Connection reader = database.dataSource().getConnection(); Statement reading = reader.createStatement()) {
			reader.setAutoCommit(false);
			reading.execute("select count(*) from customer");
			transaction.executeWithoutResult((status) -> {
				SetAside aside = SetAside.before(work(false), SetAside.MANY);
				assertThat(aside.isAside()).isFalse();
				jdbc.update("insert into customer (kind, number, name) values ('I', 'X-1', '王建国')");
				aside.back();
			});
			reader.rollback();
		}
		assertThat(structure()).isEqualTo(before);
		assertThat(jdbc.queryForObject("select count(*) from customer", Long.class)).isOne();
	}

}
