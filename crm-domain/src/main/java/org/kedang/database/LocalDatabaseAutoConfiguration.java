package org.kedang.database;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Starts our own server when {@code spring.datasource.url} names no other. Everything
 * that uses the data source comes after it and is closed before it.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
class LocalDatabaseAutoConfiguration {

	@Bean
	LocalPostgres localPostgres(Environment environment) {
		Path home = Path.of(environment.getProperty("kedang.data", "./data")).resolve("postgresql").toAbsolutePath();
		Map<String, String> settings = Binder.get(environment)
			.bind("kedang.database.settings", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of());
		return LocalPostgres.start(home.normalize(), home.normalize(), settings);
	}

	@Bean
	JdbcConnectionDetails localConnectionDetails(LocalPostgres server) {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return server.url();
			}

			@Override
			public String getUsername() {
				return server.user();
			}

			@Override
			public String getPassword() {
				return server.password();
			}

		};
	}

}
