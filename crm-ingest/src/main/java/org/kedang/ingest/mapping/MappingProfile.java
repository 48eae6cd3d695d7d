package org.kedang.ingest.mapping;

import java.util.List;
import java.util.Map;

import org.kedang.catalogue.Subject;

/**
 * A mapping kept by name for workbooks of the same layout.
 *
 * @param headers normalised headers in order
 * @param mapping header by field key
 */
public record MappingProfile(long id, String name, Subject subject, List<String> headers, Map<String, String> mapping,
		ImportOptions options) {

	public MappingProfile {
		headers = List.copyOf(headers);
		mapping = Map.copyOf(mapping);
	}

}
