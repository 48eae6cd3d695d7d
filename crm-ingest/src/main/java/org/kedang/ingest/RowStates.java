package org.kedang.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.store.RowOutcomes;
import org.kedang.shared.JsonText;
import org.kedang.shared.Problem;
import tools.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of the staged rows of a sheet, and what was found out about them in sets;
 * read block by block as the rows are asked for in order.
 */
final class RowStates {

	/**
	 * A problem found in sets.
	 *
	 * @param field null where it concerns the whole row
	 */
	record Found(@Nullable String field, Problem problem) {
	}

	private final JdbcClient jdbc;

	private final long importId;

	private final ImportPart part;

	private int block = -1;

	private String states = "";

	private final Map<Integer, List<Found>> found = new HashMap<>();

	RowStates(JdbcClient jdbc, long importId, ImportPart part) {
		this.jdbc = jdbc;
		this.importId = importId;
		this.part = part;
	}

	/** The letter of a row, a blank for one that was not staged. */
	char of(int row) {
		load(row / RowOutcomes.BLOCK);
		int place = row % RowOutcomes.BLOCK;
		return (place < this.states.length()) ? this.states.charAt(place) : ' ';
	}

	/** What was found out about a row after {@link #of} it. */
	List<Found> found(int row) {
		return this.found.getOrDefault(row, List.of());
	}

	private void load(int wanted) {
		if (wanted == this.block) {
			return;
		}
		this.block = wanted;
		this.states = this.jdbc.sql("select states from import_outcome where import_id = ? and sheet = ? and block = ?")
			.params(this.importId, this.part.sheet(), wanted)
			.query(String.class)
			.optional()
			.orElse("");
		this.found.clear();
		this.jdbc.sql("""
				select row, field, code, args from import_problem
				where import_id = ? and part = ? and seq > ? and row between ? and ? order by seq
				""")
			.params(this.importId, this.part.number(), SetProblems.BEGIN, (long) wanted * RowOutcomes.BLOCK,
					(long) (wanted + 1) * RowOutcomes.BLOCK - 1)
			.query((rs) -> {
				List<Object> args = JsonText.read(rs.getString("args"), new TypeReference<>() {
				});
				this.found.computeIfAbsent(rs.getInt("row"), (row) -> new ArrayList<>())
					.add(new Found(rs.getString("field"), new Problem(rs.getString("code"), args)));
			});
	}

}
