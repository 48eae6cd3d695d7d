package org.kedang.ingest.store;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what becomes of each staged row, a letter a row, for as long as the import is
 * known: n new, u updated, s the same, k left out, f failed, d possibly known already.
 */
public final class RowOutcomes {

	/** Rows of a block. */
	public static final int BLOCK = 4096;

	private RowOutcomes() {
	}

	/**
	 * Takes them out of the transaction's temporary tables, after matching and before
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
		// a block whose rows all fare alike with none missing needs no sorting
		return work.text("""
				with o as materialized (select row, row / %2$d as block, state from (%1$s) o),
					w as materialized (select block, min(row) as first, min(state) as state, count(*)::integer as rows
						from o group by block having min(state) = max(state) and count(*) = max(row) - min(row) + 1)
				select coalesce(json_agg(b), '[]') from (
					select block, repeat(' ', first - block * %2$d) || repeat(state, rows) as states from w
					union all
					select block, string_agg(repeat(' ', gap) || state, '' order by row) from (
						select block, row, state,
							row - 1 - coalesce(lag(row) over (partition by block order by row), block * %2$d - 1) as gap
						from o where block not in (select block from w)) m group by block) b
				""".formatted(select, BLOCK));
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
