package org.kedang.ingest.store;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what becomes of each staged row, a letter a row, for as long as the import is
 * known: n new, u updated, s the same, k left out, f failed, d possibly known already, o
 * of the other kind.
 */
public final class RowOutcomes {

	/** Rows of a block. */
	public static final int BLOCK = 4096;

	private RowOutcomes() {
	}

	/**
	 * Takes them out of the transaction's working tables, after matching and before
	 * storing.
	 * @param outcomes yields row, state and id of each
	 * @return blocks with their states, as a JSON array
	 */
	public static String take(Work work, Matched matched, String outcomes) {
		boolean alike = matched.updated() == 0 && matched.failed() == 0 && matched.skipped().isEmpty()
				&& (matched.created() == 0 || matched.unchanged() == 0)
				&& !matched.counts().containsKey(Matched.DOUBLES);
		String letter = (matched.created() > 0) ? "n" : "s";
		String select = alike ? "select row, '" + letter + "' as state from " + work.stage()
				: "select row, state from (" + outcomes + ") as x (row, state, id)";
		// a block whose rows all fare alike with none missing needs no sorting; the
		// staged
		// rows are quickly read again, what was decided is not
		return work
			.text("""
					with o as %3$s materialized (select row, row / %2$d as block, state from (%1$s) o),
						w as materialized (select block, min(row) as first, count(*)::integer as rows, min(ascii(state)) as state,
							min(ascii(state)) = max(ascii(state)) and count(*) = max(row) - min(row) + 1 as whole
							from o group by block)
					select coalesce(json_agg(b), '[]') from (
						select block, repeat(' ', first - block * %2$d) || repeat(chr(state), rows) as states from w where whole
						union all
						select block, string_agg(repeat(' ', gap) || state, '' order by row) from (
							select block, row, state,
								row - 1 - coalesce(lag(row) over (partition by block order by row), block * %2$d - 1) as gap
							from o where block in (select block from w where not whole)) m group by block) b
					"""
				.formatted(select, BLOCK, alike ? "not" : ""));
	}

	/**
	 * Keeps them anew.
	 * @param sheet index of the sheet in the workbook
	 * @param states what was taken
	 */
	public static void keep(JdbcTemplate jdbc, long importId, int sheet, String states) {
		jdbc.update("delete from import_outcome where import_id = ? and sheet = ?", importId, sheet);
		jdbc.update("""
				insert into import_outcome (import_id, sheet, block, states)
				select ?, ?, block, states from jsonb_to_recordset(?::jsonb) as b (block integer, states text)
				""", importId, sheet, states);
	}

}
