package org.kedang.ingest.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a template as a clerk would type it: field key to text.
 */
public final class SampleRow {

	private final Map<String, String> cells = new LinkedHashMap<>();

	SampleRow put(String key, Object value) {
		this.cells.put(key, value.toString());
		return this;
	}

	/** The text of a field, empty where nothing is known. */
	public String text(String key) {
		return this.cells.getOrDefault(key, "");
	}

	/** Field key to text, in the order of a template. */
	public Map<String, String> cells() {
		return this.cells;
	}

}
