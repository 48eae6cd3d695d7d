package org.kedang.job;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseOutageTests {

	@ParameterizedTest
	@ValueSource(strings = { "08006", "08001", "57P01", "57P02", "57P03" })
	void a_connection_that_was_cut_or_refused_is_an_outage(String state) {
		assertThat(DatabaseOutage.isCauseOf(new IllegalStateException(new SQLException("gone", state)))).isTrue();
	}

	@Test
	void a_pool_without_a_connection_to_lend_is_an_outage() {
		assertThat(DatabaseOutage.isCauseOf(new SQLTransientConnectionException("timed out"))).isTrue();
	}

	@Test
	void a_connection_that_the_pool_has_taken_back_is_an_outage() {
		assertThat(DatabaseOutage.isCauseOf(new IllegalStateException(new SQLException("Connection is closed"))))
			.isTrue();
		assertThat(DatabaseOutage.isCauseOf(new SQLException("No such column"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "23505", "40P01", "57014", "22001" })
	void what_would_break_again_is_none(String state) {
		assertThat(DatabaseOutage.isCauseOf(new IllegalStateException(new SQLException("wrong", state)))).isFalse();
		assertThat(DatabaseOutage.isCauseOf(new IllegalStateException("wrong"))).isFalse();
	}

}
