package org.kedang.ingest.merge;

import java.util.Map;

/**
 * Orders and receivables of one number with both customers. Those that say the same are
 * the same, brought in twice; of those that do not, the loser's gets a number of its own,
 * so that no amount is lost and none is counted twice.
 */
final class SameNumbers {

	private static final String ORDERS = """
			(s.occurred_on, s.amount, s.line_count) is not distinct from (t.occurred_on, t.amount, t.line_count)
			and array(select content_hash from transaction_line where transaction_id = s.id order by 1)
				= array(select content_hash from transaction_line where transaction_id = t.id order by 1)
			""";

	private static final String RECEIVABLES = """
			(s.invoiced_on, s.due_on, s.amount, s.paid_amount)
				is not distinct from (t.invoiced_on, t.due_on, t.amount, t.paid_amount)
			and array(select (paid_on, amount)::text from receivable_payment where receivable_id = s.id order by 1)
				= array(select (paid_on, amount)::text from receivable_payment where receivable_id = t.id order by 1)
			""";

	static void tellApart(Journal journal, String loserNumber) {
		journal.parameters().put("suffix", "~" + loserNumber);
		tellApart(journal, "sales_transaction", ORDERS);
		tellApart(journal, "receivable", RECEIVABLES);
	}

	private static void tellApart(Journal journal, String table, String same) {
		journal.change(table, Map.of("number", "left(t.number, 60 - length(:suffix)) || :suffix"), """
				t.customer_id = :loser and exists (select 1 from %s s
					where s.customer_id = :survivor and s.number = t.number and not (%s))
				""".formatted(table, same));
	}

	private SameNumbers() {
	}

}
