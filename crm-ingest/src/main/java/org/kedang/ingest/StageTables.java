package org.kedang.ingest;

import org.kedang.ingest.stage.StageTable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The staging tables of the imports, one for each part.
 */
@Component
class StageTables {

	private final JdbcClient jdbc;

	StageTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether the staged rows of a part are still there: the table is unlogged, a crash
	 * of the server empties it.
	 */
	boolean hold(long id, ImportPart part) {
		if (!part.isRead()) {
			return false;
		}
		String table = StageTable.name(id, part.number());
		boolean exists = this.jdbc.sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single();
		return exists && (part.report().reading().staged() == 0
				|| this.jdbc.sql("select exists (select 1 from " + table + ")").query(Boolean.class).single());
	}

	void drop(long id) {
		this.jdbc.sql("select part from import_part where import_id = ?")
			.param(id)
			.query(Integer.class)
			.list()
			.forEach((part) -> drop(id, part));
	}

	/** Lets a part be read again. */
	void drop(long id, int part) {
		this.jdbc.sql(StageTable.dropStatement(StageTable.name(id, part))).update();
	}

}
