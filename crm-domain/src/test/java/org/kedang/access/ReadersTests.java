package org.kedang.access;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kedang.database.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ReadersTests {

	private static TestDatabase database;

	private static JdbcClient jdbc;

	private static Readers readers;

	@BeforeAll
	static void people() {
		database = TestDatabase.fresh();
		jdbc = JdbcClient.create(database.dataSource());
		readers = new Readers(jdbc);
		jdbc.sql("insert into team (id, name) values (1, '华东'), (2, '华南')").update();
		jdbc.sql("""
				insert into app_user (id, username, display_name, password_hash, role, team_id, enabled) values
					(11, 'li', '李敏', 'a', 'SALES', 1, true), (12, 'wang', '王强', 'b', 'SALES', 1, true),
					(13, 'left', '离职', 'c', 'SALES', 1, false), (14, 'zhao', '赵', 'd', 'SALES', 2, true),
					(15, 'alone', '独', 'e', 'SALES', null, true), (16, 'boss', '经理', 'f', 'MANAGER', 1, true),
					(17, 'root', '管理员', 'g', 'ADMIN', null, true), (18, 'audit', '审计', 'h', 'AUDITOR', 1, true)
				""").update();
	}

	@AfterAll
	static void drop() {
		database.close();
	}

	@Test
	void sales_staff_see_their_own_customers_their_teams_and_the_pool() {
		Reader li = reader(11);
		assertThat(li.scope().all()).isFalse();
		assertThat(li.scope().ownerIds()).containsExactlyInAnyOrder(11, 12, 13, 16, 18);
		assertThat(li.sees(12L)).isTrue();
		assertThat(li.sees(null)).isTrue();
		assertThat(li.sees(14L)).isFalse();
	}

	@Test
	void sales_staff_without_a_team_see_their_own_and_the_pool() {
		Reader alone = reader(15);
		assertThat(alone.scope().ownerIds()).containsExactly(15);
		assertThat(alone.sees(null)).isTrue();
		assertThat(alone.mayEdit(11L)).isFalse();
	}

	@Test
	void managers_and_administrators_see_everything() {
		for (long id : new long[] { 16, 17 }) {
			assertThat(reader(id).scope().all()).isTrue();
			assertThat(reader(id).sees(14L)).isTrue();
			assertThat(reader(id).sees(null)).isTrue();
		}
	}

	@Test
	void auditors_see_no_customer_not_even_the_pool() {
		Reader auditor = reader(18);
		assertThat(auditor.sees(18L)).isFalse();
		assertThat(auditor.sees(null)).isFalse();
		assertThat(auditor.mayReadCustomers()).isFalse();
		assertThat(auditor.may(Right.READ_AUDIT)).isTrue();
	}

	@Test
	void a_disabled_user_is_no_reader() {
		assertThat(readers.find(13, null)).isEmpty();
		assertThat(readers.find(99, null)).isEmpty();
	}

	@Test
	void the_stamp_changes_with_the_password() {
		String before = reader(14).stamp();
		jdbc.sql("update app_user set password_hash = 'another' where id = 14").update();
		assertThat(reader(14).stamp()).isNotEqualTo(before);
	}

	private static Reader reader(long id) {
		return readers.find(id, "127.0.0.1").orElseThrow();
	}

}
