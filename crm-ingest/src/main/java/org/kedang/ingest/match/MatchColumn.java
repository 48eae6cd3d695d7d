package org.kedang.ingest.match;

import java.util.List;

/**
 * A column of the comparison.
 *
 * @param name as weights and reasons call it
 * @param kind how values are compared
 * @param fields the fields of a record it reads: the value itself, then for
 * {@link ColumnKind#NAME_PART} where else the name may stand
 */
public record MatchColumn(String name, ColumnKind kind, List<String> fields) {

	public MatchColumn {
		fields = List.copyOf(fields);
		if (fields.isEmpty()) {
			throw new IllegalArgumentException("A column reads a field: " + name);
		}
	}

	/** A column of one field, called as the field is. */
	public static MatchColumn of(String field, ColumnKind kind) {
		return new MatchColumn(field, kind, List.of(field));
	}

}
