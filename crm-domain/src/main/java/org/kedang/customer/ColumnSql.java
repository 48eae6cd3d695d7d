package org.kedang.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;

/**
 * Columns of fields in SQL, as canonical texts, users and customers by their names and
 * numbers.
 */
final class ColumnSql {

	private ColumnSql() {
	}

	/** What to select besides a row. */
	static List<String> of(List<RosterColumn> columns) {
		List<String> sql = new ArrayList<>();
		columns.forEach((column) -> sql.add(text(column) + " as v" + sql.size()));
		return sql;
	}

	private static String text(RosterColumn column) {
		Field individual = column.individual();
		Field corporate = column.corporate();
		if (individual != null && individual.equals(corporate)) {
			return text(individual);
		}
		return "case c.kind when 'C' then " + ((corporate != null) ? text(corporate) : "null") + " else "
				+ ((individual != null) ? text(individual) : "null") + " end";
	}

	private static String text(Field field) {
		String place = field.isCustom() ? CustomValues.text(field) : FieldConditions.column(field);
		if (field.type() == FieldType.USER) {
			return "(select o.display_name from app_user o where o.id = " + place + ")";
		}
		if (field.type() == FieldType.CUSTOMER) {
			return "(select o.number from customer o where o.id = " + place + ")";
		}
		return "(" + place + ")::text";
	}

	/** The values of a row, as its reader may see them. */
	static List<@Nullable String> values(ResultSet row, RosterRow customer, List<RosterColumn> columns, RosterRows rows)
			throws SQLException {
		List<@Nullable String> values = new ArrayList<>(columns.size());
		for (int i = 0; i < columns.size(); i++) {
			Field field = columns.get(i).of(customer.kind());
			values.add((field != null) ? rows.shown(field, row.getString("v" + i)) : null);
		}
		return values;
	}

}
