package org.kedang.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;

/**
 * Stores rows, commits, says so, with the file of an unlogged table, and waits to be
 * killed.
 */
final class CommittingApplication {

	private CommittingApplication() {
	}

	public static void main(String[] args) throws Exception {
		LocalPostgres server = LocalPostgres.start(Path.of(args[0]), Path.of(args[1]), Map.of());
		try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
				Statement sql = connection.createStatement()) {
			sql.execute("CREATE TABLE kept (id int PRIMARY KEY)");
			sql.execute("INSERT INTO kept SELECT generate_series(1, 10000)");
			sql.execute("CREATE UNLOGGED TABLE staged (id int PRIMARY KEY)");
			ResultSet file = sql.executeQuery("SELECT pg_relation_filepath('staged')");
			file.next();
			String staged = file.getString(1);
			connection.setAutoCommit(false);
			sql.execute("INSERT INTO kept SELECT generate_series(10001, 20000)");
			System.out.println("COMMITTED " + staged);
			Thread.sleep(600_000);
		}
	}

}
