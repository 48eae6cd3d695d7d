package org.kedang.ingest.merge;

import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one field says about two customers being the same.
 *
 * @param field key in the catalogue
 * @param level name of the comparison level
 * @param bits weight; below 0 it speaks against
 */
public record Evidence(String field, String level, double bits) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<Evidence>> LIST = new TypeReference<>() {
	};

	public static List<Evidence> read(String json) {
		return List.copyOf(JSON.readValue(json, LIST));
	}

}
