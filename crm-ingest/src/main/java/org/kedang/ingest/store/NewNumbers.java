package org.kedang.ingest.store;

/**
 * Gives the rows of new customers their ids and numbers; leaves import_new (row, id,
 * number).
 */
final class NewNumbers {

	private static final String NEXT = "'C-' || lpad(nextval('customer_number_seq')::text, 7, '0')";

	/** A rehearsal uses none of our numbers up. */
	private static final String REHEARSED = "'-' || replace(gen_random_uuid()::text, '-', '')";

	private final Work work;

	private final String source;

	private NewNumbers(Work work, String source) {
		this.work = work;
		this.source = source;
	}

	/**
	 * Numbers the new customers: rows without a number get the next of ours.
	 * @param rows how many there are
	 * @param alone whether nobody else stores customers until the transaction ends
	 */
	static NewNumbers give(Work work, long rows, boolean alone) {
		if (alone && isEachNewAndNumbered(work, rows)) {
			return byRow(work);
		}
		return oneByOne(work);
	}

	private static boolean isEachNewAndNumbered(Work work, long rows) {
		return work.has("number") && work.number("""
				select case when count(*) = ? and count("number") = ? then 1 else 0 end from %s
				""".formatted(work.stage()), rows, rows) == 1;
	}

	/**
	 * Where each row is a new customer, the ids follow the rows and nothing is joined.
	 */
	private static NewNumbers byRow(Work work) {
		long last = work.number("select max(row) from " + work.stage());
		long before = work.number("select nextval('customer_id_seq')");
		work.number("select setval('customer_id_seq', ?)", before + last);
		work.run("number", """
				create view import_new as select row, %d + row as id, "number" as number from %s
				""".formatted(before, work.stage()));
		return new NewNumbers(work,
				work.stage() + " s cross join lateral (values (" + before + " + s.row, s.\"number\")) n (id, number)");
	}

	private static NewNumbers oneByOne(Work work) {
		String next = work.isRehearsal() ? REHEARSED : NEXT;
		work.run("number", """
				create unlogged table import_new as
				select n.row, nextval('customer_id_seq') as id, coalesce(n.given, %s) as number,
					n.given is not null as given
				from (select r.row, %s as given from import_row r join %s s on s.row = r.row
					where r.state = 'n' order by r.row) n
				""".formatted(next, work.staged("number", "text"), work.stage()));
		int taken;
		do {
			taken = work.run("number", """
					update import_new n set number = %s where not given and (
						exists (select 1 from customer c where c.number = n.number)
						or exists (select 1 from import_new m where m.given and m.number = n.number))
					""".formatted(next));
		}
		while (taken > 0);
		work.run("number", "analyze import_new");
		return new NewNumbers(work, "import_new n join " + work.stage() + " s on s.row = n.row");
	}

	/**
	 * The new customers, as a select takes them: n with id and number, s with what is
	 * staged.
	 */
	String source() {
		return this.source;
	}

}
