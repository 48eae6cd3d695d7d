package org.kedang.web.support;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;

/**
 * One line of a drop-down list.
 *
 * @param value what is sent; null or empty for no choice
 */
public record Choice(@Nullable String value, String text) {

	/** A line for each option of a field. */
	public static List<Choice> options(Field field) {
		boolean english = Languages.isEnglish();
		return field.options()
			.stream()
			.map((option) -> new Choice(option.key(), field.optionLabel(option.key(), english)))
			.toList();
	}

}
