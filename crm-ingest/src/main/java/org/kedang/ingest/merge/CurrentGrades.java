package org.kedang.ingest.merge;

import java.util.Map;

/**
 * Current grades of one kind with both customers: one stays current, one set by hand
 * before a computed one, else the survivor's; the other becomes history.
 */
final class CurrentGrades {

	static void endOne(Journal journal) {
		Map<String, String> ended = Map.of("until", "now()");
		journal.change("customer_grade", ended, """
				t.until is null and t.customer_id = :survivor and t.source <> 'HAND' and exists (
					select 1 from customer_grade o where o.customer_id = :loser and o.kind = t.kind and o.until is null
						and o.source = 'HAND')
				""");
		journal.change("customer_grade", ended,
				"""
						t.until is null and t.customer_id = :loser and exists (
							select 1 from customer_grade o where o.customer_id = :survivor and o.kind = t.kind and o.until is null)
						""");
	}

	private CurrentGrades() {
	}

}
