package org.kedang.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Option;
import org.springframework.context.MessageSource;

/**
 * The words of a template in its language.
 */
final class Wording {

	private final MessageSource messages;

	private final Locale locale;

	Wording(MessageSource messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	boolean isEnglish() {
		return !this.locale.getLanguage().equals("zh");
	}

	String text(String code, Object... args) {
		return String.valueOf(this.messages.getMessage("template." + code, args, code, this.locale));
	}

	/** The field's label, with an asterisk if it is required. */
	String header(Field field) {
		return field.label(isEnglish()) + (field.required() ? " *" : "");
	}

	/** How values of the field are to be written. */
	String hint(Field field) {
		return text("hint." + field.type().name());
	}

	/** Labels to choose from; empty if the field is free. */
	List<String> choices(Field field) {
		if (field.type() == FieldType.YES_NO) {
			return List.of(text("yes"), text("no"));
		}
		return field.options().stream().map((Option option) -> option.label(isEnglish())).toList();
	}

	/** All that a header's comment says. */
	String comment(Field field) {
		List<String> lines = new ArrayList<>();
		lines.add(text(field.required() ? "required" : "optional") + hint(field));
		if (!field.example().isEmpty()) {
			lines.add(text("example", field.example()));
		}
		return String.join("\n", lines);
	}

}
