package org.kedang.job;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether work broke because the database went away, as when it is started anew:
 * such work is to be tried again, not to be called failed.
 */
public final class DatabaseOutage {

	/** What the pool says of a connection that was cut, without a state. */
	private static final String TAKEN_BACK = "Connection is closed";

	private DatabaseOutage() {
	}

	/** Whether that is among the causes: no connection, or one that was cut. */
	public static boolean isCauseOf(Throwable problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLTransientConnectionException
					|| (cause instanceof SQLException sql && (isAway(sql.getSQLState()) || isTakenBack(sql)))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the pool has taken the connection back since it was cut: where a
	 * transaction is rolled back after that, nothing else is left of what broke it.
	 */
	private static boolean isTakenBack(SQLException problem) {
		return problem.getSQLState() == null && TAKEN_BACK.equals(problem.getMessage());
	}

	/** 08: the connection; 57P: the server is stopped, or not ready yet. */
	private static boolean isAway(@Nullable String state) {
		return state != null && (state.startsWith("08") || state.startsWith("57P"));
	}

}
