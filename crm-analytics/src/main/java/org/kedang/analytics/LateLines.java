package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes one run's {@code invoice_outlook}, a {@link RunPartition} by what is at stake.
 */
final class LateLines {

	private LateLines() {
	}

	static void store(Connection connection, long run, List<LateLine> lines) throws SQLException {
		RunPartition partition = RunPartition.make(connection, RunPartition.LATE, run);
		partition.fill((out) -> {
			for (LateLine line : lines) {
				out.add(run)
					.add(line.invoice())
					.add(Reals.text(line.probability()))
					.add(Reals.text(line.ownRate()))
					.add(Reals.text(line.open()))
					.add(Reals.text(line.atStake()))
					.add(Reals.array(line.known()))
					.add(Reals.array(line.parts()))
					.end();
			}
		});
		partition.execute("create unique index %1$s_invoice on %1$s (receivable_id)");
		partition.execute("create index %1$s_by_stake on %1$s (at_stake desc, receivable_id)");
		partition.attach();
	}

}
