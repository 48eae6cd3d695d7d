package org.kedang.analytics;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.database.CopyText;
import org.postgresql.copy.CopyIn;

/**
 * Writes one run's {@code invoice_outlook}, a {@link RunPartition} by what is at stake.
 */
final class LateLines {

	private LateLines() {
	}

	static void store(Connection connection, long run, List<LateLine> lines) throws SQLException, IOException {
		RunPartition partition = RunPartition.make(connection, RunPartition.LATE, run);
		CopyIn copy = partition.copy("");
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
		partition.execute("create unique index %1$s_invoice on %1$s (receivable_id)");
		partition.execute("create index %1$s_by_stake on %1$s (at_stake desc, receivable_id)");
		partition.attach();
	}

	private static @Nullable String number(double value) {
		return Double.isNaN(value) ? null : Float.toString((float) value);
	}

	private static String numbers(double... values) {
		return Arrays.stream(values)
			.mapToObj((value) -> Double.isNaN(value) ? "NULL" : Float.toString((float) value))
			.collect(Collectors.joining(",", "{", "}"));
	}

}
