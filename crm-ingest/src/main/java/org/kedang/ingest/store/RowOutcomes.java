package org.kedang.ingest.store;

import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what becomes of each staged row, a letter a row, for as long as the import is
 * known: n new, u updated, s the same, k left out, f failed.
 */
public final class RowOutcomes {

	/** Rows of a block. */
	public static final int BLOCK = 4096;

	private RowOutcomes() {
	}

	/**
	 * Takes them out of the transaction's temporary tables, after matching and before
	 * storing.
	 * @return blocks with their states, as a JSON array
	 */
	public static String take(Work work, Matched matched) {
		boolean alike = matched.updated() == 0 && matched.failed() == 0 && matched.skipped().isEmpty()
				&& (matched.created() == 0 || matched.unchanged() == 0);
		String letter = (matched.created() > 0) ? "n" : "s";
		String select = alike ? "select row, '" + letter + "' as state from " + work.stage() : select(work);
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

	private static String select(Work work) {
		String changed = work.choices().keepExisting() ? "'k'" : "'u'";
		if (work.subject() == Subject.TRANSACTION) {
			return lines(work, changed) + " union all select distinct row, 'f' from import_failed";
		}
		String states = "select row, case state when 'u' then " + changed + " else state end as state from import_row";
		return (work.subject() == Subject.RECEIVABLE)
				? states + " union all select distinct row, 'f' from import_failed" : states;
	}

	/** As {@link LineMatching} counts them. */
	private static String lines(Work work, String changed) {
		String rows = "(select s.* from " + work.stage()
				+ " s where not exists (select 1 from import_failed f where f.row = s.row))";
		if (work.number("select count(*) from import_order where not fresh") == 0) {
			String repeated = work.has("lineNo")
					? "case when exists (select 1 from import_repeated r where r.row = s.row) then 's' else 'n' end"
					: "'n'";
			return "select s.row, " + repeated + " as state from " + rows + " s";
		}
		String numbered = "";
		String join = "";
		if (work.has("lineNo")) {
			numbered = "when exists (select 1 from import_repeated r where r.row = s.row) then 's' when o.fresh then 'n'"
					+ " when l.row is not null then case when l.seq is null then 'n' when l.changed then 'u'"
					+ " else 's' end ";
			join = "left join import_numbered l on l.row = s.row";
		}
		return """
				select row, case state when 'u' then %1$s else state end as state
				from (select s.row, case when s.state = 's' and h.order_id is not null
						and row_number() over (partition by s.order_id, s.state order by s.row) = 1 then 'u'
						else s.state end as state
					from (select s.row, o.order_id, case %2$s when o.fresh or s.place > k.stored then 'n' else 's' end as state
						from (select s.*, row_number() over (partition by s."customer", s."number", s."contentHash"%3$s
							order by s.row) as place from %4$s s) s
						join import_order o on o.customer = s."customer" and o.number = s."number" %5$s
						left join import_known k on k.order_id = o.order_id and k.content_hash = s."contentHash") s
					left join import_header h on h.order_id = s.order_id) s
				"""
			.formatted(changed, numbered, work.has("lineNo") ? ", s.\"lineNo\" is null" : "", rows, join);
	}

}
