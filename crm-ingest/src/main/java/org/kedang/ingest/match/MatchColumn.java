package org.kedang.ingest.match;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A column of the comparison.
 *
 * @param name as weights and reasons call it
 * @param kind how values are compared
 * @param fields the fields of a record it reads: the value itself, then for
 * {@link ColumnKind#NAME_PART} where else the name may stand
 * @param synonyms values that are taken for others, such as {@code VLDB} for {@code Very
 * Large Data Bases}
 */
public record MatchColumn(String name, ColumnKind kind, List<String> fields, Map<String, String> synonyms) {

	/**
	 * Refuses a column without fields.
	 * @throws IllegalArgumentException with the column
	 */
	@SuppressWarnings("NullAway") // JSON may leave synonyms out
	public MatchColumn(String name, ColumnKind kind, List<String> fields, @Nullable Map<String, String> synonyms) {
		this.name = name;
		this.kind = kind;
		this.fields = List.copyOf(fields);
		this.synonyms = (synonyms != null) ? Collections.unmodifiableMap(new TreeMap<>(synonyms)) : Map.of();
		if (fields.isEmpty()) {
			throw new IllegalArgumentException("A column reads a field: " + name);
		}
	}

	/** A column of one field, called as the field is. */
	public static MatchColumn of(String field, ColumnKind kind) {
		return new MatchColumn(field, kind, List.of(field), Map.of());
	}

	/** The same with other synonyms. */
	public MatchColumn with(Map<String, String> others) {
		return new MatchColumn(this.name, this.kind, this.fields, others);
	}

}
