package org.kedang.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;

import org.springframework.boot.test.context.TestComponent;

/**
 * Makes values of fields of their canonical texts: {@code fields.of(Subject.INDIVIDUAL,
 * Map.of("name", "王建国"))}.
 */
@TestComponent
public class TypedFields {

	private final Catalogue catalogue;

	TypedFields(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/** The values by field. */
	public Map<Field, Object> of(Subject subject, Map<String, String> texts) {
		Map<Field, Object> values = new LinkedHashMap<>();
		texts.forEach((key, text) -> {
			Field field = this.catalogue.field(subject, key);
			values.put(field, field.type().parse(text));
		});
		return values;
	}

}
