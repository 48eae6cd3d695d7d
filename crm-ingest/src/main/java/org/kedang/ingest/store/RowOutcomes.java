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
		// where all rows fare alike and none is missing, nothing needs to be sorted
		String whole = """
				select block, repeat(' ', first - block * %1$d) || repeat('%2$s', rows) as states
				from (select row / %1$d as block, min(row) as first, max(row) as last, count(*)::integer as rows
					from %3$s group by 1) b
				where %4$s and rows = last - first + 1
				""".formatted(BLOCK, letter, work.stage(), alike);
		return work
			.text("""
					with w as materialized (%1$s), o as materialized (select o.row, o.state from (%2$s) o
						where not exists (select 1 from w where w.block = o.row / %3$d))
					select coalesce(json_agg(b), '[]') from (select * from w union all
						select b.block, string_agg(coalesce(o.state, ' '), '' order by g.place)
						from (select distinct row / %3$d as block from o) b cross join generate_series(0, %3$d - 1) g (place)
						left join o on o.row = b.block * %3$d + g.place group by b.block) b
					"""
				.formatted(whole, select, BLOCK));
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
