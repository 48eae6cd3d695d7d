package org.kedang.ingest.store;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The customers of the import's sheets that cannot be stored: rows of later sheets that
 * name them say where to look. Kept in import_lost (number, sheet, row) until the
 * transaction ends.
 */
public final class LostCustomers {

	static final String TABLE = "import_lost";

	private LostCustomers() {
	}

	/** Makes the table, with the customers that failed when they were read. */
	public static void begin(JdbcTemplate jdbc, long importId) {
		jdbc.execute("""
				create unlogged table import_lost (number text primary key, sheet text not null, row integer not null)
				""");
		jdbc.update("""
				insert into import_lost select f.number, p.sheet_name, f.row
				from import_failed_customer f join import_part p on p.import_id = f.import_id and p.part = f.part
				where f.import_id = ? order by f.part, f.row on conflict do nothing
				""", importId);
	}

	/** Adds those that failed in the sheet just matched. */
	static void add(Work work, String sheet) {
		if (work.subject().isCustomer() && work.has("number")) {
			work.run("lost customers", """
					insert into import_lost select s."number", ?, s.row
					from %s s where s."number" is not null and s.row in (select row from import_failed where %s)
					order by s.row on conflict do nothing
					""".formatted(work.stage(), Matched.WRONG), sheet);
		}
	}

}
