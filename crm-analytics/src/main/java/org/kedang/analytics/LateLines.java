package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.database.CopyText;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes one run's {@code invoice_outlook}, as {@link OutlookLines} writes what is said
 * of customers.
 */
final class LateLines {

	private LateLines() {
	}

	/** Where a run's outlook on invoices is kept. */
	static String table(long run) {
		return "invoice_outlook_run_" + run;
	}

	static void store(Connection connection, long run, List<LateLine> lines) throws SQLException, IOException {
		execute(connection, "create table %1$s (like invoice_outlook, check (run_id = %2$d))", run);
		CopyIn copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy %s from stdin with (freeze)".formatted(table(run)));
		try {
			CopyText text = CopyText.into(copy);
			for (LateLine line : lines) {
				text.add(run)
					.add(line.invoice())
					.add(number(line.probability()))
					.add(number(line.ownRate()))
					.add(number(line.open()))
					.add(number(line.atStake()))
					.add(numbers(line.known()))
					.add(numbers(line.parts()))
					.end();
			}
			text.flush();
			copy.endCopy();
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
		execute(connection, "create unique index %1$s_invoice on %1$s (receivable_id)", run);
		execute(connection, "create index %1$s_by_stake on %1$s (at_stake desc, receivable_id)", run);
		execute(connection, "analyze %1$s", run);
		execute(connection, "alter table invoice_outlook attach partition %1$s for values in (%2$d)", run);
	}

	private static @Nullable String number(double value) {
		return Double.isNaN(value) ? null : Float.toString((float) value);
	}

	private static String numbers(double... values) {
		return Arrays.stream(values)
			.mapToObj((value) -> Double.isNaN(value) ? "NULL" : Float.toString((float) value))
			.collect(Collectors.joining(",", "{", "}"));
	}

	private static void execute(Connection connection, String sql, long run) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql.formatted(table(run), run));
		}
	}

}
