package org.kedang.ingest.merge;

import java.util.List;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Subject;
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

	/** Whether everybody who sees a customer of the kind sees this field too. */
	public boolean isPublic(Subject kind) {
		return Catalogue.builtIn(kind)
			.stream()
			.anyMatch((each) -> each.key().equals(this.field) && each.sensitivity() == Sensitivity.PUBLIC);
	}

	public static List<Evidence> read(String json) {
		return List.copyOf(JSON.readValue(json, LIST));
	}

}
