package org.kedang.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.merge.Evidence;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells whom the rows of a checked import may be, as far as a reader sees these.
 */
@Component
public class ImportDoubles {

	private final JdbcTemplate jdbc;

	private final PartTables tables;

	ImportDoubles(JdbcTemplate jdbc, PartTables tables) {
		this.jdbc = jdbc;
		this.tables = tables;
	}

	/** By row, the most probable first. */
	public Map<Integer, List<RowDouble>> of(ImportBatch batch, ImportPart part, List<Integer> rows, Reader reader) {
		String table = this.tables.of(batch.id(), part).doubleName();
		boolean kept = Boolean.TRUE
			.equals(this.jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table));
		if (!kept || rows.isEmpty()) {
			return Map.of();
		}
		return this.jdbc
			.query("""
					select d.*, c.number, c.name, c.owner_id from %s d left join customer c on c.id = d.customer_id
					where d.row = any(?) order by d.row, d.probability desc, d.other_row, c.id
					""".formatted(table), (rs, at) -> read(rs, part.subject(), reader),
					(Object) rows.toArray(Integer[]::new))
			.stream()
			.collect(Collectors.groupingBy(RowDouble::row));
	}

	/**
	 * What a field says that the reader may not see would tell a stored value to who
	 * uploads enough guesses, and so would the probability it goes into.
	 */
	private static RowDouble read(ResultSet rs, Subject kind, Reader reader) throws SQLException {
		boolean seen = reader.sees(rs.getObject("owner_id", Long.class));
		List<Evidence> all = Evidence.read(rs.getString("evidence"));
		List<Evidence> shown = all.stream().filter((each) -> each.isOpenTo(kind, reader)).toList();
		return new RowDouble(rs.getInt("row"), rs.getObject("other_row", Integer.class),
				seen ? rs.getString("number") : null, seen ? rs.getString("name") : null, rs.getBoolean("same"),
				(shown.size() == all.size()) ? rs.getDouble("probability") : null, shown);
	}

}
