package org.kedang.ingest.store;

/**
 * Finds the customers that records name by number.
 */
final class CustomerNumbers {

	private static final String LOST = "import.customer.lost";

	private static final String LOST_ARGS = "jsonb_build_array(s.\"customer\", l.sheet, l.row)";

	/**
	 * Makes the table import_customer (number, id, lines, first_row); id is null where
	 * the number is unknown. The number of a customer that was merged means the survivor.
	 */
	static void match(Work work) {
		FormerNumbers.translate(work, "customer");
		work.run("customers", """
				create unlogged table import_customer as
				select k.number, c.id, k.lines, k.first_row
				from (select s."customer" as number, count(*) as lines, min(s.row) as first_row
					from %s s group by 1) k
				left join customer c on c.number = k.number
				""".formatted(work.stage()));
		work.run("customers", "analyze import_customer");
	}

	static void failUnknown(Work work, Failures failures) {
		failures.add("""
				select s.row, 'customer', case when l.row is null then 'import.customer.unknown' else '%s' end,
					case when l.row is null then jsonb_build_array(s."customer") else %s end, s."customer"
				from %s s join import_customer k on k.number = s."customer"
				left join import_lost l on l.number = k.number where k.id is null
				""".formatted(LOST, LOST_ARGS, work.stage()));
	}

	/**
	 * Lets only those unknown numbers fail whose customer failed in a sheet before; these
	 * leave import_customer.
	 */
	static void failLost(Work work, Failures failures) {
		failures.add("""
				select s.row, 'customer', '%s', %s, s."customer"
				from %s s join import_customer k on k.number = s."customer"
				join import_lost l on l.number = k.number where k.id is null
				""".formatted(LOST, LOST_ARGS, work.stage()));
		work.run("customers",
				"delete from import_customer k using import_lost l where l.number = k.number and k.id is null");
	}

	private CustomerNumbers() {
	}

}
