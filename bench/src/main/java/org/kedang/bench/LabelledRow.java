package org.kedang.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * A made-up row as somebody typed it, by the catalogue's keys.
 *
 * @param entity who is meant
 */
record LabelledRow(int entity, Map<String, String> cells) {

	String text(String key) {
		return this.cells.getOrDefault(key, "");
	}

	LabelledRow put(String key, String value) {
		this.cells.put(key, value);
		return this;
	}

	void forget(String... keys) {
		for (String key : keys) {
			this.cells.remove(key);
		}
	}

	/** The same cells, to be changed apart. */
	LabelledRow copy(int other) {
		return new LabelledRow(other, new HashMap<>(this.cells));
	}

}
