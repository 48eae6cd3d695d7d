package org.kedang.web.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it is typed anew.
 *
 * @param text what stands in the control
 * @param was what the cell says
 * @param mask what stands for a secret; null where the value is shown
 * @param prose whether it has several lines
 */
record CellInput(String key, String label, boolean required, String text, String was, @Nullable String mask,
		boolean prose, List<String> problems) {

}
