package org.kedang.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTests {

	@Test
	void a_fresh_database_has_the_schema_and_is_nobody_elses() throws SQLException {
		try (TestDatabase one = TestDatabase.fresh(); TestDatabase other = TestDatabase.fresh()) {
			assertThat(one.url()).isNotEqualTo(other.url());
			try (Connection connection = one.dataSource().getConnection();
					ResultSet applied = connection.createStatement()
						.executeQuery("SELECT count(*) FROM flyway_schema_history WHERE success")) {
				applied.next();
				assertThat(applied.getInt(1)).isPositive();
			}
		}
	}

	@Test
	void chinese_letters_have_trigrams() throws SQLException {
		try (TestDatabase database = TestDatabase.fresh();
				Connection connection = database.dataSource().getConnection();
				ResultSet found = connection.createStatement()
					.executeQuery("SELECT array_length(show_trgm('上海客档'), 1), '客' ~ '\\w'")) {
			found.next();
			assertThat(found.getInt(1)).isPositive();
			assertThat(found.getBoolean(2)).isTrue();
		}
	}

}
