package org.kedang.database;

import java.nio.file.Path;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class LocalDatabaseAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(AutoConfigurations
		.of(LocalDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class));

	@TempDir
	Path data;

	@Test
	void without_a_url_our_own_server_starts_below_the_data_folder_and_is_migrated() {
		this.runner.withPropertyValues("kedang.data=" + this.data, "kedang.database.settings.work_mem=7MB")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Flyway.class).info().current()).isNotNull();
				assertThat(context.getBean(HikariDataSource.class).getJdbcUrl()).contains("reWriteBatchedInserts=true");
				try (var connection = context.getBean(DataSource.class).getConnection();
						var answer = connection.createStatement().executeQuery("SHOW work_mem")) {
					answer.next();
					assertThat(answer.getString(1)).isEqualTo("7MB");
				}
				assertThat(this.data.resolve("postgresql/cluster/postmaster.pid")).exists();
			});
		assertThat(this.data.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
	}

	@Test
	void with_a_url_that_server_is_used_and_ours_stays_away() {
		TestDatabase external = TestDatabase.fresh();
		this.runner
			.withPropertyValues("spring.datasource.url=" + external.url(),
					"spring.datasource.username=" + external.user(),
					"spring.datasource.password=" + external.password(), "kedang.data=" + this.data)
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(LocalPostgres.class);
				assertThat(this.data).isEmptyDirectory();
			});
	}

}
