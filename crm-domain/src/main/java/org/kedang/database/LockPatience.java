package org.kedang.database;

import java.sql.SQLException;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes tables for itself where nobody uses them for long: whoever reads for minutes is
 * not waited for, since all others would wait too.
 */
public final class LockPatience {

	private static final String PATIENCE = "2s";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private LockPatience() {
	}

	/**
	 * Locks tables against everybody else until the end of the caller's transaction.
	 * @param tables as SQL lists them
	 * @return false if somebody kept one of them for longer than is waited; then nothing
	 * is locked and the transaction goes on
	 */
	public static boolean locks(JdbcTemplate jdbc, String tables) {
		jdbc.execute("savepoint before_lock");
		try {
			jdbc.execute("set local lock_timeout = '" + PATIENCE + "'");
			jdbc.execute("lock table " + tables + " in access exclusive mode");
			jdbc.execute("set local lock_timeout to default");
			return true;
		}
		catch (DataAccessException ex) {
			if (!(ex.getMostSpecificCause() instanceof SQLException cause)
					|| !LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
				throw ex;
			}
			jdbc.execute("rollback to savepoint before_lock");
			return false;
		}
	}

}
