package org.kedang.ingest.store;

/**
 * Lets rows that name a customer by the number they had before they were merged mean the
 * survivor: the number is translated in the rows, so that everything after knows but one.
 */
final class FormerNumbers {

	/**
	 * Translates one column.
	 * @param key a field that holds customer numbers
	 */
	static void translate(Work work, String key) {
		if (work.has(key)) {
			work.run("former numbers", """
					update %1$s s set "%2$s" = c.number from customer_alias a join customer c on c.id = a.customer_id
					where s."%2$s" = a.number
					""".formatted(work.stage(), key));
		}
	}

	private FormerNumbers() {
	}

}
