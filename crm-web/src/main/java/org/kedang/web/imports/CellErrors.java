package org.kedang.web.imports;

import java.util.Map;

import org.kedang.shared.Problem;

/**
 * What was typed into the cells of a row, and what is wrong with it, by field key.
 */
record CellErrors(Map<String, String> typed, Map<String, Problem> problems) {

	static final CellErrors NONE = new CellErrors(Map.of(), Map.of());

}
