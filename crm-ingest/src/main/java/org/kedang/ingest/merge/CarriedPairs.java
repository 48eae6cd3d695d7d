package org.kedang.ingest.merge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of the loser and third customers holds for the survivor, above all that
 * they are not the same.
 */
final class CarriedPairs {

	static final String TABLE = "duplicate_pair";

	/**
	 * The third customer's pair with the survivor, {@code s}, of the loser's {@code t}.
	 */
	private static final String SAME_THIRD = """
			s.a_id = least(:survivor, t.a_id + t.b_id - :loser) and s.b_id = greatest(:survivor, t.a_id + t.b_id - :loser)
			""";

	private static final String OF_LOSER = "(t.a_id = :loser or t.b_id = :loser)";

	static void carry(Journal journal) {
		journal.remove(TABLE, "t.a_id = least(:survivor, :loser) and t.b_id = greatest(:survivor, :loser)");
		Map<String, String> decision = new LinkedHashMap<>();
		for (String column : new String[] { "state", "decided_by", "decided_at" }) {
			decision.put(column, "(select o.%s from duplicate_pair o where %s)".formatted(column, losers()));
		}
		journal.change(TABLE, decision, """
				t.state = 'OPEN' and (t.a_id = :survivor or t.b_id = :survivor)
					and exists (select 1 from duplicate_pair o where %s and o.state = 'DIFFERENT')
				""".formatted(losers()));
		journal.remove(TABLE,
				"%s and exists (select 1 from duplicate_pair s where %s)".formatted(OF_LOSER, SAME_THIRD));
		Map<String, String> carried = new LinkedHashMap<>();
		carried.put("a_id", "least(:survivor, t.a_id + t.b_id - :loser)");
		carried.put("b_id", "greatest(:survivor, t.a_id + t.b_id - :loser)");
		journal.change(TABLE, carried, OF_LOSER);
	}

	/** The loser's pair {@code o} with the third customer of the survivor's {@code t}. */
	private static String losers() {
		return """
				o.a_id = least(:loser, t.a_id + t.b_id - :survivor) and o.b_id = greatest(:loser, t.a_id + t.b_id - :survivor)
				""";
	}

	private CarriedPairs() {
	}

}
