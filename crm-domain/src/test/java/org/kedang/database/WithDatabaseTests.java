package org.kedang.database;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@WithDatabase
class WithDatabaseTests {

	@Test
	void a_context_gets_a_migrated_database(@Autowired DataSource source) {
		Integer tables = JdbcClient.create(source)
			.sql("SELECT count(*) FROM flyway_schema_history")
			.query(Integer.class)
			.single();
		assertThat(tables).isPositive();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
