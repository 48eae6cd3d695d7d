package org.kedang.ingest;

import java.util.Objects;

import org.kedang.ingest.store.Matched;
import org.kedang.shared.JsonText;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The first of the problems that rows turn out to have when they are seen together. They
 * stand behind those found while reading.
 */
@Component
class SetProblems {

	/** Where they begin in the list. */
	static final int BEGIN = 1_000_000;

	/** A workbook handed back tells the reason in each of these rows. */
	private static final int PROBLEMS = 50_000;

	private final JdbcTemplate jdbc;

	SetProblems(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Takes them out of a transaction's working tables, as a JSON array. */
	String found() {
		return Objects.requireNonNull(this.jdbc.queryForObject("""
				select coalesce(json_agg(f), '[]') from (
					select row, field, code, args, value from import_failed where %s order by row limit ?) f
				""".formatted(Matched.WRONG), String.class, PROBLEMS));
	}

	void keep(long id, PartOutcome outcome) {
		ImportPart part = outcome.part();
		this.jdbc.update("delete from import_problem where import_id = ? and part = ? and seq > ?", id, part.number(),
				BEGIN);
		this.jdbc.update(
				"""
						insert into import_problem (import_id, part, seq, sheet, row, header, field, severity, code, args, value)
						select ?, ?, ? + row_number() over (order by f.row), ?, f.row, ?::jsonb ->> f.field, f.field, 'ERROR',
							f.code, f.args, f.value
						from jsonb_to_recordset(?::jsonb) as f (row integer, field text, code text, args jsonb, value text)
						""",
				id, part.number(), BEGIN, part.name(), JsonText.write(part.mapping().headers()), outcome.problems());
	}

}
