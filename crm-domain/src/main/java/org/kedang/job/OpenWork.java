package org.kedang.job;

/**
 * What SQL says of background work whose rows have state, cancel_wanted and finished_at.
 */
public final class OpenWork {

	/** Of a row whose work waits for its turn or goes on. */
	public static final String OPEN = "state in ('QUEUED', 'RUNNING')";

	/**
	 * A statement that asks work to end; what waits for its turn ends at once. No row is
	 * changed where it is over. Its parameters are the present moment and the row's id.
	 * @param table where the work's rows are
	 */
	public static String cancelling(String table) {
		return """
				update %s set cancel_wanted = true,
					finished_at = case when state = 'QUEUED' then ?::timestamptz end,
					state = case when state = 'QUEUED' then 'CANCELLED' else state end
				where id = ? and\s""".formatted(table) + OPEN;
	}

	private OpenWork() {
	}

}
