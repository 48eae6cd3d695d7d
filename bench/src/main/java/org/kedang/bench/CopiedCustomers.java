package org.kedang.bench;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The customers that are stored, as one COPY stream into tables that have the same
 * indexes, but neither triggers nor foreign keys: what storing them takes at least.
 *
 * @param connection to the database that holds them
 * @param folder for the rows in between
 */
record CopiedCustomers(Connection connection, Path folder) {

	private static final List<String> TABLES = List.of("customer", "individual_customer", "customer_figures");

	double seconds() throws Exception {
		double seconds = 0;
		CopyManager copying = this.connection.unwrap(PGConnection.class).getCopyAPI();
		for (String table : TABLES) {
			Path rows = this.folder.resolve(table + ".copy");
			try (OutputStream out = Files.newOutputStream(rows);
					Statement statement = this.connection.createStatement()) {
				copying.copyOut("copy " + table + " to stdout", out);
				statement.execute("create table copied_%1$s (like %1$s including all)".formatted(table));
			}
			try (InputStream in = Files.newInputStream(rows)) {
				long start = System.nanoTime();
				copying.copyIn("copy copied_" + table + " from stdin", in, 1 << 16);
				seconds += BareParts.seconds(start);
				System.out.printf("  %s %.1f s%n", table, BareParts.seconds(start));
			}
		}
		return seconds;
	}

}
