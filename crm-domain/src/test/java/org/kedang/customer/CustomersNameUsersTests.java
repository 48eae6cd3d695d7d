package org.kedang.customer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.database.TestDatabase;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Customers name users and imports without foreign keys of their own.
 */
class CustomersNameUsersTests {

	private static TestDatabase database;

	private static JdbcClient jdbc;

	private long user;

	private long batch;

	@BeforeAll
	static void open() {
		database = TestDatabase.fresh();
		jdbc = JdbcClient.create(database.dataSource());
	}

	@AfterAll
	static void close() {
		database.close();
	}

	@BeforeEach
	void somebody() {
		jdbc.sql("truncate app_user, customer cascade").update();
		this.user = id("""
				insert into app_user (username, display_name, password_hash, role) values ('anna', '安娜', '-', 'SALES')
				""");
		this.batch = id("""
				insert into import_batch (file_name, file_size, file_sha256, file_stored) values ('a.xlsx', 1, '-', '-')
				""");
		jdbc.sql("insert into customer (kind, number, name, owner_id, import_id) values ('I', 'G-1', '王建国', ?, ?)")
			.param(this.user)
			.param(this.batch)
			.update();
	}

	private static long id(String insert) {
		return jdbc.sql(insert + " returning id").query(Long.class).single();
	}

	private static void assertRefused(String sql, Object... params) {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> jdbc.sql(sql).params(params).update());
	}

	@ParameterizedTest
	@ValueSource(strings = { "owner_id", "created_by", "updated_by", "import_id" })
	void nobody_names_who_does_not_exist(String column) {
		assertRefused("insert into customer (kind, number, name, " + column + ") values ('I', 'G-2', '李敏', -1)");
		assertRefused("update customer set " + column + " = -1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "owner_id", "created_by", "updated_by" })
	void a_user_stays_while_a_customer_names_them(String column) {
		jdbc.sql("update customer set owner_id = null").update();
		jdbc.sql("update customer set " + column + " = ?").param(this.user).update();
		assertRefused("delete from app_user where id = ?", this.user);
		jdbc.sql("update customer set " + column + " = null").update();
		assertThat(jdbc.sql("delete from app_user where id = ?").param(this.user).update()).isOne();
	}

	@Test
	void a_customer_forgets_an_import_that_goes() {
		jdbc.sql("delete from import_batch").update();
		assertThat(jdbc.sql("select import_id is null and owner_id = ? from customer")
			.param(this.user)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void what_is_named_keeps_its_number() {
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> jdbc.sql("update import_batch set id = default").update());
		assertThat(jdbc.sql("select id from import_batch").query(Long.class).single()).isEqualTo(this.batch);
	}

	@Test
	void users_do_not_go_all_at_once_and_leave_customers_behind() {
		assertRefused("truncate app_user cascade");
	}

}
