package org.kedang.ingest;

import java.util.ArrayList;
import java.util.List;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.ingest.stage.UnknownValue;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The unknown values that reading an import's sheets met, each once.
 */
@Component
class UnknownValues {

	private final JdbcTemplate jdbc;

	private final Catalogue catalogue;

	UnknownValues(JdbcTemplate jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	void keep(long id, int part, List<UnknownValue> values) {
		this.jdbc.update("delete from import_unknown_value where import_id = ? and part = ?", id, part);
		this.jdbc.batchUpdate("""
				insert into import_unknown_value (import_id, part, field, normalised, raw, rows)
				values (?, ?, ?, ?, ?, ?)
				""",
				values.stream()
					.map((value) -> new Object[] { id, part, value.field().key(), value.normalised(), value.raw(),
							value.rows() })
					.toList());
	}

	/** Of one part, the most frequent ones of each field first. */
	List<UnknownValue> list(long id, ImportPart part) {
		List<UnknownValue> values = new ArrayList<>();
		this.jdbc.query("""
				select field, raw, normalised, rows from import_unknown_value where import_id = ? and part = ?
				order by field, rows desc, raw
				""", (rs) -> {
			Field field = this.catalogue.find(part.subject(), rs.getString(1)).orElse(null);
			if (field != null) {
				values.add(new UnknownValue(field, rs.getString(2), rs.getString(3), rs.getLong(4)));
			}
		}, id, part.number());
		return values;
	}

}
