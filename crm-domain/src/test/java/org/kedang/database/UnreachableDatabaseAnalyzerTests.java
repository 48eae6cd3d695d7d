package org.kedang.database;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class UnreachableDatabaseAnalyzerTests {

	private final TestDatabase database = TestDatabase.fresh();

	@Test
	void a_wrong_password_is_called_so() {
		assertThat(sentence(this.database.url(), "not the password"))
			.startsWith("数据库不接受 spring.datasource.username 和 spring.datasource.password。")
			.contains("keeps the password it was made with");
	}

	@Test
	void a_database_that_is_missing_is_called_so() {
		assertThat(sentence(this.database.url().replaceFirst("/[^/?]+(\\?|$)", "/nowhere$1"), this.database.password()))
			.contains("spring.datasource.url names does not exist", "nowhere");
	}

	@Test
	void a_server_that_is_away_is_called_so() {
		assertThat(sentence("jdbc:postgresql://127.0.0.1:9/kedang", "any")).contains("cannot be reached");
	}

	@Test
	void other_errors_are_left_to_others() {
		assertThat(new UnreachableDatabaseAnalyzer().analyze(new IllegalStateException("something else"))).isNull();
	}

	private String sentence(String url, String password) {
		String[] said = new String[1];
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + url, "spring.datasource.username=" + this.database.user(),
					"spring.datasource.password=" + password)
			.run((context) -> {
				FailureAnalysis analysis = new UnreachableDatabaseAnalyzer()
					.analyze(Objects.requireNonNull(context.getStartupFailure()));
				said[0] = Objects.requireNonNull(analysis).getDescription();
			});
		return said[0];
	}

}
