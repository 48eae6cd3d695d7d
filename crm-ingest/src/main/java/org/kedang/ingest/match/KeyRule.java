package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What two records must have in common to be compared: one or more parts, each a field in
 * some form.
 */
record KeyRule(List<KeyRule.Part> parts) {

	/** Reads {@code name.sound + birthDate.year}; a field without a form counts whole. */
	static KeyRule parse(String rule) {
		return new KeyRule(Arrays.stream(rule.split("\\+")).map(String::trim).map(KeyRule::part).toList());
	}

	private static Part part(String text) {
		int dot = text.lastIndexOf('.');
		if (dot < 0) {
			return new Part(text, KeyForm.VALUE);
		}
		return new Part(text.substring(0, dot), KeyForm.valueOf(text.substring(dot + 1).toUpperCase(Locale.ROOT)));
	}

	List<String> fields() {
		return this.parts.stream().map(Part::field).toList();
	}

	record Part(String field, KeyForm form) {
	}

}
