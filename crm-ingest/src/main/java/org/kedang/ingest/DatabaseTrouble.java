package org.kedang.ingest;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.kedang.job.DatabaseOutage;
import org.kedang.shared.Problem;

/**
 * Tells troubles of the database itself from mistakes of ours, by the SQL state somewhere
 * among the causes.
 */
final class DatabaseTrouble {

	private DatabaseTrouble() {
	}

	/** What to tell the importer. */
	static Problem problem(Throwable thrown) {
		if (DatabaseOutage.isCauseOf(thrown)) {
			return Problem.of("import.failed.connection");
		}
		// 53100: the disk is full, 53400: a limit that the administrator has set
		return state(thrown).matches("53[14]00") ? Problem.of("import.failed.disk-full")
				: Problem.of("import.failed.unexpected");
	}

	private static String state(Throwable thrown) {
		for (@Nullable
		Throwable each = thrown; each != null; each = each.getCause()) {
			if (each instanceof SQLException sql && sql.getSQLState() != null) {
				return sql.getSQLState();
			}
		}
		return "";
	}

}
