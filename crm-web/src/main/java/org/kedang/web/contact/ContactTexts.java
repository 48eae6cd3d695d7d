package org.kedang.web.contact;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.web.field.FieldTexts;
import org.kedang.web.support.Formats;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * What contacts said before and after they were corrected, in words.
 */
@Component
public class ContactTexts {

	private final FieldTexts fields;

	private final Formats formats;

	private final Texts texts;

	ContactTexts(FieldTexts fields, Formats formats, Texts texts) {
		this.fields = fields;
		this.formats = formats;
		this.texts = texts;
	}

	/** One thing that was said. */
	public String said(String key, @Nullable String value) {
		String text = Objects.requireNonNullElse(value, "–");
		return switch (key) {
			case "channel", "direction" -> this.fields.option(Subject.CONTACT_LOG, key, text);
			case "answered" -> this.texts.text("contact.said.answered." + text);
			case "persons" -> this.formats.names(text);
			default -> text;
		};
	}

	/** What things are called. */
	public String names(String keys) {
		return Stream.of(keys.split(","))
			.map((key) -> this.texts.text("contact.said." + key))
			.collect(Collectors.joining(this.texts.text("archive.comma")));
	}

}
