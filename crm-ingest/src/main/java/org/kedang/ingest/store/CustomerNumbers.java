package org.kedang.ingest.store;

/**
 * Finds the customers that records name by number.
 */
final class CustomerNumbers {

	/**
	 * Makes the table import_customer (number, id, lines, first_row); id is null where
	 * the number is unknown. The number of a customer that was merged means the survivor.
	 */
	static void match(Work work) {
		FormerNumbers.translate(work, "customer");
		work.run("customers", """
				create temp table import_customer on commit drop as
				select k.number, c.id, k.lines, k.first_row
				from (select s."customer" as number, count(*) as lines, min(s.row) as first_row
					from %s s group by 1) k
				left join customer c on c.number = k.number
				""".formatted(work.stage()));
		work.run("customers", "analyze import_customer");
	}

	static void failUnknown(Work work, Failures failures) {
		failures.add("""
				select s.row, 'customer', 'import.customer.unknown', jsonb_build_array(s."customer"), s."customer"
				from %s s join import_customer k on k.number = s."customer" where k.id is null
				""".formatted(work.stage()));
	}

	private CustomerNumbers() {
	}

}
