package org.kedang.web.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.ArchiveValue;
import org.kedang.catalogue.Field;
import org.kedang.ingest.standardise.Derivation.Derived;
import org.kedang.ingest.standardise.Derivation;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Fills what follows from what was typed, such as the birth date from the identity
 * number, and says so. What the reader does not see is neither filled nor compared.
 */
@Component
public class FormDeriving {

	private static final Set<String> SOURCES = Set.of("identityNumber", "address", "phone", "region");

	private final FieldTexts texts;

	private final MessageSource messages;

	FormDeriving(FieldTexts texts, MessageSource messages) {
		this.texts = texts;
		this.messages = messages;
	}

	/**
	 * Adds to what a form says.
	 * @param values the fields that stand in the form, with what the reader sees of them
	 * now
	 */
	public void derive(List<ArchiveValue> values, FormReading.Result result) {
		Map<String, @Nullable String> known = new HashMap<>();
		Map<String, Field> open = new HashMap<>();
		for (ArchiveValue value : values) {
			Field field = value.field();
			boolean typed = result.values().containsKey(field);
			Object now = result.values().get(field);
			known.put(field.key(),
					typed ? ((now != null) ? field.type().format(now) : null) : (value.masked() ? null : value.text()));
			if (typed || !value.masked()) {
				open.put(field.key(), field);
			}
		}
		if (result.values().keySet().stream().anyMatch((field) -> SOURCES.contains(field.key()))) {
			Derivation.from(known::get)
				.stream()
				.filter((derived) -> open.containsKey(derived.key()))
				.forEach((derived) -> take(Objects.requireNonNull(open.get(derived.key())), derived, result));
		}
	}

	private void take(Field field, Derived derived, FormReading.Result result) {
		String value = derived.value();
		String why = Objects.requireNonNullElse(this.messages.getMessage(derived.why().code(),
				derived.why().args().toArray(), derived.why().code(), LocaleContextHolder.getLocale()), "");
		if (value != null) {
			result.values().put(field, field.type().parse(value));
			result.changes().add(this.texts.label(field) + " → " + this.texts.canonical(field, value) + " " + why);
		}
		else {
			result.changes().add(this.texts.label(field) + " " + why);
		}
	}

}
