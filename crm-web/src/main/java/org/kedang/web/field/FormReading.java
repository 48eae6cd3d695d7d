package org.kedang.web.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Users;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Twin;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Option;
import org.kedang.ingest.standardise.Outcome;
import org.kedang.ingest.standardise.Standardisers;
import org.kedang.shared.Problem;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Reads a form that was made from the catalogue: only what was changed in it, and in
 * standard form.
 */
@Component
public class FormReading {

	private final Standardisers standardisers;

	private final Users users;

	private final ArchiveHeads heads;

	private final FieldTexts texts;

	private final Texts messages;

	FormReading(Standardisers standardisers, Users users, ArchiveHeads heads, FieldTexts texts, Texts messages) {
		this.standardisers = standardisers;
		this.users = users;
		this.heads = heads;
		this.texts = texts;
		this.messages = messages;
	}

	/**
	 * What the form says.
	 * @param values the fields that stand in the form, with what the reader sees of them
	 * now
	 * @param typed the request's parameters
	 */
	public Result read(List<ArchiveValue> values, Map<String, String> typed, Reader reader) {
		Result result = new Result(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
				new ArrayList<>());
		for (ArchiveValue value : values) {
			String key = value.field().key();
			String text = ChildRows.typed(value.field(), typed);
			if (text == null || "theirs".equals(typed.get("take." + key))) {
				continue;
			}
			if (value.masked()) {
				readMasked(value, text.strip(), typed.containsKey("clear." + key), reader, result);
			}
			else if (!text.strip().equals(typed.getOrDefault("was." + key, ""))) {
				read(value.field(), text.strip(), reader, result);
			}
			else if (text.isBlank() && value.field().required()) {
				result.errors().put(key, this.messages.text("archive.form.required"));
			}
		}
		return result;
	}

	/**
	 * A mask is no value: left alone, or sent back as it was shown, it keeps the value.
	 */
	private void readMasked(ArchiveValue value, String text, boolean clear, Reader reader, Result result) {
		if (clear) {
			read(value.field(), "", reader, result);
		}
		else if (!text.isEmpty() && !text.equals(value.text())) {
			read(value.field(), text, reader, result);
		}
	}

	private void read(Field field, String text, Reader reader, Result result) {
		Outcome outcome = isOption(field, text) ? Outcome.of(text) : this.standardisers.of(field).apply(text);
		Problem problem = outcome.problem();
		String standard = outcome.value();
		if (problem != null) {
			result.errors().put(field.key(), this.messages.of(problem));
		}
		else if (standard == null) {
			clear(field, outcome.change(), result);
		}
		else {
			take(field, text, standard, outcome.change(), reader, result);
		}
	}

	/**
	 * Clears a field.
	 * @param change that a word for nothing was typed
	 */
	private void clear(Field field, @Nullable Problem change, Result result) {
		String why = (change != null) ? this.messages.of(change) : "";
		if (field.required() || List.of("acquired_on", "status").contains(field.column())) {
			String stop = why.isEmpty() ? "" : this.messages.text("archive.semicolon");
			result.errors().put(field.key(), why + stop + this.messages.text("archive.form.required"));
		}
		else {
			result.values().put(field, null);
			if (!why.isEmpty()) {
				result.changes().add(this.texts.label(field) + " " + why);
			}
		}
	}

	private void take(Field field, String text, String standard, @Nullable Problem change, Reader reader,
			Result result) {
		Object value = switch (field.type()) {
			case USER -> this.users.named(standard).map(AppUser::id).orElse(null);
			case CUSTOMER -> this.heads.find(standard, reader).map(ArchiveHead::id).orElse(null);
			default -> field.type().parse(standard);
		};
		if (value == null) {
			result.errors().put(field.key(), this.messages.text("archive.form.unknown"));
			return;
		}
		result.values().put(field, value);
		describe(field, text, standard, change).ifPresent(result.changes()::add);
	}

	/**
	 * What standardising did, for those who typed; nothing of a secret value is repeated.
	 */
	private Optional<String> describe(Field field, String text, String standard, @Nullable Problem change) {
		String why = (change != null) ? this.messages.of(change) : "";
		boolean visible = text.equals(standard) || field.isSecret() || !field.options().isEmpty()
				|| field.type() == FieldType.CHILDREN || text.equals(this.texts.canonical(field, standard));
		if (visible && why.isEmpty()) {
			return Optional.empty();
		}
		String what = visible ? why : text + " → " + this.texts.canonical(field, standard) + " " + why;
		return Optional.of(this.texts.label(field) + " " + what.strip());
	}

	private static boolean isOption(Field field, String text) {
		return field.options().stream().map(Option::key).anyMatch(text::equals);
	}

	/**
	 * What a form says.
	 *
	 * @param values the values that were changed, null for a cleared one
	 * @param errors what is wrong, by key
	 * @param twins other customers that have such a value, by key
	 * @param changes what standardising did, in words
	 */
	public record Result(Map<Field, @Nullable Object> values, Map<String, String> errors, Map<String, Twin> twins,
			List<String> changes) {

		public static final Result EMPTY = new Result(Map.of(), Map.of(), Map.of(), List.of());

		public boolean isWrong() {
			return !this.errors.isEmpty() || !this.twins.isEmpty();
		}

	}

}
