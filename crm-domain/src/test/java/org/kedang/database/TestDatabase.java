package org.kedang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL database for a test: in a container where Docker runs, on our own
 * embedded server elsewhere. This is the one place that decides it.
 *
 * @param name of the database on the server
 * @param url for JDBC
 * @param user the owner of the database
 * @param password of that user
 */
public record TestDatabase(String name, String url, String user, String password) implements AutoCloseable {

	private static final AtomicInteger COUNTER = new AtomicInteger();

	/** A new database with the schema of today and nothing in it. */
	public static TestDatabase fresh() {
		return create(Template.MIGRATED.name());
	}

	/** A new database without even a schema, for tests of the migrations. */
	public static TestDatabase empty() {
		return create("template1");
	}

	/** Opens a new connection each time, as plain as it can be. */
	public DataSource dataSource() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setURL(this.url);
		source.setUser(this.user);
		source.setPassword(this.password);
		return source;
	}

	/** Drops the database; without it, it goes with the JVM. */
	@Override
	public void close() {
		administer("DROP DATABASE IF EXISTS " + this.name + " WITH (FORCE)");
	}

	private static synchronized TestDatabase create(String template) {
		TestServer server = TestServer.RUNNING;
		String name = "test_" + COUNTER.incrementAndGet();
		// nothing has to survive, so no page needs to go through the log
		administer("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY OWNER " + server.user());
		return new TestDatabase(name, server.url(name), server.user(), server.password());
	}

	private static void administer(String statement) {
		try (Connection connection = TestServer.RUNNING.superuser(); Statement sql = connection.createStatement()) {
			sql.execute(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(statement, ex);
		}
	}

	/** Migrated once a JVM, copied for each test that wants a database. */
	private static final class Template {

		static final TestDatabase MIGRATED = migrated();

		private static TestDatabase migrated() {
			TestDatabase template = empty();
			Flyway.configure().dataSource(template.dataSource()).load().migrate();
			return template;
		}

	}

}
