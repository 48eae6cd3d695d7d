package org.kedang.ingest;

import org.kedang.shared.JsonText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How mappings, options, reports and arguments stand in JSON columns.
 */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	static String write(Object value) {
		return JsonText.withoutZeros(MAPPER.writeValueAsString(value));
	}

	static <T> T read(String json, TypeReference<T> type) {
		return MAPPER.readValue(json, type);
	}

	private Json() {
	}

}
