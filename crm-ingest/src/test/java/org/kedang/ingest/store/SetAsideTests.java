package org.kedang.ingest.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.catalogue.Subject;
import org.kedang.database.TestDatabase;
import org.kedang.ingest.stage.StageTable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

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

	private Work work(boolean rehearsal) {
		StageTable stage = new StageTable(1, 1, Subject.INDIVIDUAL, List.of(), List.of());
		Work.Choices choices = new Work.Choices(false, true, true, false, Set.of(), Doubles.IGNORE, "I", 1, List.of());
		return new Work(jdbc, stage, choices, null, OffsetDateTime.now(), LocalDate.now(), rehearsal, () -> {
		});
	}

	private List<String> indexesAndKeys() {
		return jdbc.queryForList(
				"""
						select pg_get_indexdef(indexrelid) from pg_index
						where indisvalid and indrelid in ('customer'::regclass, 'individual_customer'::regclass, 'customer_figures'::regclass)
						union all select conname || pg_get_constraintdef(oid) from pg_constraint
						where conrelid in ('customer'::regclass, 'individual_customer'::regclass, 'customer_figures'::regclass)
						order by 1
						""",
				String.class);
	}

	@Test
	void indexes_and_keys_come_back_as_they_were() {
		List<String> before = indexesAndKeys();
		transaction.executeWithoutResult((status) -> {
			SetAside aside = SetAside.before(work(false), SetAside.MANY);
			assertThat(aside.isAside()).isTrue();
			assertThat(indexesAndKeys()).hasSizeLessThan(before.size())
				.noneMatch((definition) -> definition.contains("gin"))
				.anyMatch((definition) -> definition.contains("customer_number_is_unique"));
			jdbc.update("insert into customer (kind, number, name) values ('I', 'X-1', '王建国')");
			aside.back();
			assertThat(indexesAndKeys()).isEqualTo(before);
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
		List<String> before = indexesAndKeys();
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
		assertThat(indexesAndKeys()).isEqualTo(before);
		assertThat(jdbc.queryForObject("select count(*) from customer", Long.class)).isOne();
	}

}
