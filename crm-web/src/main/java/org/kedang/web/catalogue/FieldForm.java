package org.kedang.web.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.CustomFieldDraft;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Option;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Subject;

import org.springframework.validation.Errors;

/**
 * A field of the administrator's own as it is typed.
 *
 * @param key may be empty: it is then made from the English label
 * @param options one a line, the Chinese label and, behind a bar, the English one
 */
record FieldForm(@Nullable String category, @Nullable String key, @Nullable String labelZh, @Nullable String labelEn,
		@Nullable String type, @Nullable String options, @Nullable String sensitivity, @Nullable Boolean required,
		@Nullable Boolean filterable) {

	private static final int LONGEST_LABEL = 40;

	private static final int LONGEST_KEY = 41;

	static final FieldForm BLANK = new FieldForm("other", null, null, null, FieldType.TEXT.name(), null,
			Sensitivity.PUBLIC.name(), false, true);

	/** The field; of no use where errors were noted. */
	@Nullable CustomFieldDraft read(Subject subject, Set<String> categories, Errors errors) {
		String zh = text(this.labelZh);
		String en = text(this.labelEn).isEmpty() ? zh : text(this.labelEn);
		if (zh.isEmpty() || zh.length() > LONGEST_LABEL || en.length() > LONGEST_LABEL) {
			errors.rejectValue("labelZh", "fields.error.label");
		}
		if (!categories.contains(text(this.category))) {
			errors.rejectValue("category", "fields.error.choice");
		}
		String madeKey = key(en);
		if (!madeKey.matches("x[A-Za-z0-9]{1,40}")) {
			errors.rejectValue("key", "fields.error.key");
		}
		FieldType chosen = CustomFieldDraft.TYPES.stream()
			.filter((each) -> each.name().equals(this.type))
			.findFirst()
			.orElse(FieldType.TEXT);
		List<Option> read = (chosen == FieldType.OPTION) ? readOptions() : List.of();
		if (chosen == FieldType.OPTION && read.isEmpty()) {
			errors.rejectValue("options", "fields.error.options");
		}
		return errors.hasErrors() ? null : new CustomFieldDraft(subject, madeKey, text(this.category), zh, en, chosen,
				read, Boolean.TRUE.equals(this.required), closeness(), Boolean.TRUE.equals(this.filterable));
	}

	private Sensitivity closeness() {
		for (Sensitivity each : Sensitivity.values()) {
			if (each.name().equals(this.sensitivity)) {
				return each;
			}
		}
		return Sensitivity.PUBLIC;
	}

	private String key(String english) {
		String typed = text(this.key);
		if (!typed.isEmpty()) {
			return typed;
		}
		StringBuilder made = new StringBuilder("x");
		for (String word : english.split("[^A-Za-z0-9]+")) {
			if (!word.isEmpty()) {
				made.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
			}
		}
		return (made.length() > 1) ? made.substring(0, Math.min(LONGEST_KEY, made.length()))
				: "x" + Integer.toUnsignedString(english.hashCode(), Character.MAX_RADIX);
	}

	private List<Option> readOptions() {
		List<Option> read = new ArrayList<>();
		Set<String> keys = new LinkedHashSet<>();
		for (String line : Objects.requireNonNullElse(this.options, "").split("\\R")) {
			String[] labels = line.split("[|｜]", 2);
			String zh = labels[0].strip();
			if (!zh.isEmpty()) {
				String en = (labels.length > 1 && !labels[1].isBlank()) ? labels[1].strip() : zh;
				String key = en.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
				String unique = (key.isEmpty() || !keys.add(key)) ? "OPTION_" + (read.size() + 1) : key;
				keys.add(unique);
				read.add(Option.of(unique, zh, en));
			}
		}
		return read;
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
