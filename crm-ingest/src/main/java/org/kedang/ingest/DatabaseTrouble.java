package org.kedang.ingest;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * Tells troubles of the database itself from mistakes of ours, by the SQL state somewhere
 * among the causes.
 */
final class DatabaseTrouble {

	private DatabaseTrouble() {
	}

	/** Whether the connection was lost, so that all may be well with the next one. */
	static boolean isLostConnection(Throwable thrown) {
		String state = state(thrown);
		// 57P01 to 57P03: the server was shut down, has crashed, is starting
		return state.startsWith("08") || state.startsWith("57P0");
	}

	/** What to tell the importer. */
	static Problem problem(Throwable thrown) {
		if (isLostConnection(thrown)) {
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
