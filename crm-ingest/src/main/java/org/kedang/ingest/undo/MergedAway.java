package org.kedang.ingest.undo;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an import has made or changed and a merge has set aside since. It stands in the
 * merge's notes and would come back with it, so it stays and is listed; when the merge
 * has been taken back, the import can be taken back once more.
 */
final class MergedAway {

	/** The removed row r of a merge m that has not been taken back. */
	private static final String REMOVED = """
			customer_merge_row r on r.action = 'REMOVED' and %s
			join customer_merge m on m.id = r.merge_id and m.undone_at is null
			""";

	private final JdbcTemplate jdbc;

	private final long importId;

	MergedAway(JdbcTemplate jdbc, long importId) {
		this.jdbc = jdbc;
		this.importId = importId;
	}

	/** Adds them to undo_row and undo_field. */
	void find() {
		this.jdbc.update("""
				insert into undo_row select r.table_name, (r.key ->> 'id')::bigint, 0, 'MERGED', m.survivor_number
				from (values (?)) i (import_id) join\s""" + REMOVED.formatted("""
				r.before ->> 'import_id' is not null and r.before ->> 'import_id' = i.import_id
					and r.table_name = any(?)
				"""), Long.toString(this.importId), Structure.RECORDS.toArray(String[]::new));
		this.jdbc.update(
				"""
						insert into undo_field select x.record, x.row_id, x.seq, x.field, x.before, 'MERGED', m.survivor_number
						from (select record, row_id, seq, field, (array_agg(before order by id))[1] as before
							from import_change where import_id = ? group by 1, 2, 3, 4) x join\s"""
						+ REMOVED.formatted("r.table_name = x.record and r.key = jsonb_build_object('id', x.row_id)"),
				this.importId);
	}

}
