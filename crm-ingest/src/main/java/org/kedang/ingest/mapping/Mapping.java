package org.kedang.ingest.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which column of a sheet holds which field.
 *
 * @param headerRow number of the row of headers, from 1; what stands above is left out
 * @param columns column by field key
 */
public record Mapping(int headerRow, Map<String, Column> columns) {

	/**
	 * A column of the sheet.
	 *
	 * @param index from 0
	 * @param header as written in the sheet
	 */
	public record Column(int index, String header) {
	}

	public Mapping {
		columns = Map.copyOf(columns);
	}

	/** Header by field key, the form in which profiles and REST keep a mapping. */
	public Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		this.columns.forEach((field, column) -> headers.put(field, column.header()));
		return headers;
	}

}
