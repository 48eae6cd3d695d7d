package org.kedang.shared;

import java.util.regex.Pattern;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as the database takes it.
 */
public final class JsonText {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final String ZERO = "\\u0000";

	/**
	 * With the whole backslashes before it: a backslash that was typed is written as two,
	 * and what follows those is text, not an escape.
	 */
	private static final Pattern ESCAPED_ZERO = Pattern.compile("((?<!\\\\)(?:\\\\\\\\)*+)\\\\u0000");

	/** A value as JSON that a jsonb takes. */
	public static String write(Object value) {
		return withoutZeros(MAPPER.writeValueAsString(value));
	}

	public static <T> T read(String json, TypeReference<T> type) {
		return MAPPER.readValue(json, type);
	}

	/**
	 * The JSON without zero characters, which no jsonb may hold. The six characters
	 * <code>&#92;u0000</code> that somebody typed stay.
	 */
	public static String withoutZeros(String json) {
		return json.contains(ZERO) ? ESCAPED_ZERO.matcher(json).replaceAll("$1") : json;
	}

	private JsonText() {
	}

}
