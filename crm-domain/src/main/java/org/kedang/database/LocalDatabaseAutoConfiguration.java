package org.kedang.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
	LocalPostgres localPostgres(Environment environment, ObjectProvider<StartingPostgres> begun) {
		return begun.getIfAvailable(() -> StartingPostgres.begin(environment)).take();
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
