package org.kedang.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.kedang.ingest.ImportProblem.Severity;
import org.kedang.shared.JsonText;
import org.kedang.shared.Problem;
import tools.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The first problems of each import; its ledger and report count them all.
 */
@Component
class ImportProblems {

	private final JdbcClient jdbc;

	ImportProblems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Errors first, then warnings, then rows left out, each by sheet and row.
	 * @param offset how many to leave out
	 */
	List<ImportProblem> list(long id, int offset, int limit) {
		return this.jdbc.sql("""
				select * from import_problem where import_id = ?
				order by array_position(array['ERROR', 'WARNING', 'SKIPPED'], severity), part, row, seq offset ? limit ?
				""").params(id, offset, limit).query(ImportProblems::problem).list();
	}

	/** Of some rows of a part. */
	List<ImportProblem> ofRows(long id, int part, List<Integer> rows) {
		return this.jdbc
			.sql("select * from import_problem where import_id = ? and part = ? and row = any(?) order by seq")
			.params(id, part, rows.toArray(Integer[]::new))
			.query(ImportProblems::problem)
			.list();
	}

	private static ImportProblem problem(ResultSet rs, int number) throws SQLException {
		List<Object> args = JsonText.read(rs.getString("args"), new TypeReference<>() {
		});
		String severity = rs.getString("severity");
		return new ImportProblem(rs.getString("sheet"), rs.getLong("row"), rs.getString("header"),
				rs.getString("field"), Severity.valueOf(severity), new Problem(rs.getString("code"), args),
				rs.getString("value"));
	}

}
