package org.kedang.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Masks;
import org.kedang.catalogue.Subject;

/**
 * Reads rows of rosters as one reader may see them.
 */
final class RosterRows {

	private final Field mobile;

	private final Map<Subject, Field> phones = new EnumMap<>(Subject.class);

	private final Reader reader;

	private final Map<Subject, Boolean> regions = new EnumMap<>(Subject.class);

	RosterRows(Catalogue catalogue, Reader reader) {
		this.mobile = catalogue.field(Subject.INDIVIDUAL, "mobile");
		this.reader = reader;
		for (Subject kind : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			this.phones.put(kind, catalogue.field(kind, "phone"));
			this.regions.put(kind, reader.seesPlain(catalogue.field(kind, "region")));
		}
	}

	RosterRow row(ResultSet row) throws SQLException {
		int rfmClass = row.getInt("class");
		boolean graded = !row.wasNull();
		Subject kind = Subject.ofKind(row.getString("kind"));
		String mobile = shown(this.mobile, row.getString("mobile"));
		String region = Boolean.TRUE.equals(this.regions.get(kind)) ? row.getString("region") : null;
		return new RosterRow(row.getLong("id"), kind, row.getString("number"), row.getString("name"),
				row.getBoolean("minimal"), mobile,
				(mobile != null) ? mobile
						: shown(Objects.requireNonNull(this.phones.get(kind)), row.getString("phone")),
				region, row.getObject("owner_id", Long.class), row.getString("owner"), row.getString("status"),
				row.getObject("acquired_on", LocalDate.class), row.getInt("completeness"),
				row.getBigDecimal("net_amount"), row.getInt("purchases"),
				row.getObject("last_purchase_on", LocalDate.class), graded ? rfmClass : null,
				row.getString("value_grade"), List.of());
	}

	@Nullable String shown(Field field, @Nullable String value) {
		return (value != null && !this.reader.isHidden(field)) ? Masks.shown(field, value, this.reader.sight(field))
				: null;
	}

}
