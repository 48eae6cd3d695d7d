package org.kedang.web.imports;

import java.util.List;

import org.kedang.catalogue.Field;

/**
 * A value that means nothing yet, and what it may mean.
 *
 * @param at its place in the form
 * @param required whether it cannot mean a blank
 */
record UnknownView(int at, int part, String sheet, Field field, String label, String raw, long rows, boolean required,
		List<Choice> choices) {

	/** Name of its control. */
	public String name() {
		return "value." + this.part + "." + this.field.key() + "." + this.raw;
	}

	/** What it may mean. */
	record Choice(String value, String text) {
	}

}
