package org.kedang.web.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kedang.access.AppUser;
import org.kedang.access.Reader;
import org.kedang.access.Users;
import org.kedang.audit.AuditEntry;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Languages;
import org.kedang.web.support.RegionNames;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * The words for what stands in the audit trail as keys and codes: fields by their labels
 * in the catalogue, owners and regions by their names, all else by the messages
 * {@code audit.field.<key>} and {@code audit.value.<value>}. What nobody knows a word for
 * stays as it is.
 */
@Component
class AuditWords {

	private final Catalogue catalogue;

	private final Users users;

	private final Texts texts;

	AuditWords(Catalogue catalogue, Users users, Texts texts) {
		this.catalogue = catalogue;
		this.users = users;
		this.texts = texts;
	}

	String name(AuditEntry entry, String key) {
		List<String> labels = fields(entry, key).map((field) -> field.label(Languages.isEnglish())).distinct().toList();
		// a key that means one thing with people and another one with firms has a word of
		// its own
		return (labels.size() == 1) ? labels.get(0)
				: this.texts.or("audit.field." + key, labels.isEmpty() ? column(key, "") : labels.get(0));
	}

	/**
	 * The label of a field that an import is about.
	 * @param type slug of what is imported; anything else where that is not told
	 */
	String column(String key, String type) {
		return Arrays.stream(Subject.values())
			.sorted(Comparator.comparing((subject) -> !subject.slug().equals(type)))
			.flatMap((subject) -> this.catalogue.find(subject, key).stream())
			.findFirst()
			.map((field) -> field.label(Languages.isEnglish()))
			.orElse(key);
	}

	String value(AuditEntry entry, String key, String value) {
		Optional<Field> field = fields(entry, key).findFirst();
		return field.isPresent() ? fieldValue(field.get(), value) : code(entry, key, value);
	}

	/** What belongs together, one after the other. */
	String list(Stream<String> parts) {
		return parts.collect(Collectors.joining(this.texts.text("archive.comma")));
	}

	/** Several things, each of which may be a list. */
	String series(Stream<String> things) {
		return things.collect(Collectors.joining(this.texts.text("archive.semicolon")));
	}

	/** Whether the key's value is the id of a customer. */
	boolean isCustomer(AuditEntry entry, String key) {
		return fields(entry, key).findFirst().filter((field) -> field.type() == FieldType.CUSTOMER).isPresent();
	}

	/**
	 * What the reader gets of the key's value. Personal and secret values stand in the
	 * trail as masks, whoever reads it: only public ones may have to be masked.
	 */
	Sight sight(AuditEntry entry, String key, Reader reader) {
		return fields(entry, key).map((field) -> (field.sensitivity() == Sensitivity.PUBLIC || reader.isHidden(field))
				? reader.sight(field) : Sight.PLAIN)
			.reduce(Sight.PLAIN, Sight::and);
	}

	private String fieldValue(Field field, String value) {
		return switch (field.type()) {
			case OPTION -> field.optionLabel(value, Languages.isEnglish());
			case REGION -> RegionNames.full(value);
			case USER -> value.matches("\\d{1,18}")
					? this.users.findById(Long.parseLong(value)).map(AppUser::displayName).orElse(value) : value;
			case YES_NO -> this.texts.or("audit.value." + value, value);
			default -> value;
		};
	}

	private String code(AuditEntry entry, String key, String value) {
		return switch (key) {
			case "channel" ->
				this.catalogue.find(Subject.CONTACT_LOG, key).map((field) -> fieldValue(field, value)).orElse(value);
			case "field", "fields", "taken" -> list(Arrays.stream(value.split(", ?")).map((each) -> name(entry, each)));
			case "sharing" -> this.texts.or("list.sharing." + value, value);
			case "category" -> category(value);
			case "sort" -> this.texts.or("roster.column." + value, value);
			case "kind" -> this.texts.or("archive.relation." + value, value);
			case "sensitivity" -> this.texts.or("fields.sensitivity." + value, value);
			case "problem" -> this.texts.or(value, value);
			case "mode", "filled", "doubles" -> choice("imports." + key + ".", value);
			case "unknownCustomers" -> choice("imports.unknown.", value);
			case "missingCustomers" -> choice("imports.missing.", value);
			case "keys" -> choice("imports.key.", value);
			case "subject", "minimalKind" -> subject(value.toLowerCase(Locale.ROOT).replace('_', '-'));
			case "type" -> list(
					Arrays.stream(value.split(",")).map((each) -> this.texts.or("fields.type." + each, subject(each))));
			default -> choice("audit.value.", value);
		};
	}

	private String choice(String words, String value) {
		return this.texts.or(words + value, this.texts.or("audit.value." + value, value));
	}

	/**
	 * What a customer's entry may mean by the key; nothing where it is about something
	 * else.
	 */
	private Stream<Field> fields(AuditEntry entry, String key) {
		if (!"customer".equals(entry.subjectKind())) {
			return Stream.of();
		}
		Stream<Subject> subjects = entry.action().startsWith("contact-person") ? Stream.of(Subject.CONTACT_PERSON)
				: entry.action().startsWith("contact-") ? Stream.of(Subject.CONTACT_LOG)
						: entry.action().startsWith("order-") ? Stream.of(Subject.TRANSACTION)
								: Stream.of(Subject.INDIVIDUAL, Subject.CORPORATE);
		return subjects.flatMap((subject) -> this.catalogue.find(subject, key).stream());
	}

	private String category(String key) {
		return Arrays.stream(Subject.values())
			.flatMap((subject) -> this.catalogue.categories(subject).stream())
			.filter((category) -> category.key().equals(key))
			.findFirst()
			.map((category) -> category.label(Languages.isEnglish()))
			.orElse(key);
	}

	private String subject(String text) {
		return Arrays.stream(Subject.values())
			.filter((subject) -> text.equals(subject.slug())
					|| text.equals(subject.name().toLowerCase(Locale.ROOT).replace('_', '-')))
			.findFirst()
			.map((subject) -> subject.label(Languages.isEnglish()))
			.orElse(text);
	}

}
