package org.kedang.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * All fields, the built-in ones and the administrator's own, in the order in which pages
 * and templates show them.
 */
@Component
public class Catalogue {

	private static final Map<Subject, List<Field>> BUILT_IN = builtIn();

	private static final Map<Subject, Map<String, Field>> BY_KEY = byKey(BUILT_IN);

	private final CustomFields customFields;

	Catalogue(CustomFields customFields) {
		this.customFields = customFields;
	}

	/**
	 * The subject's fields; custom ones follow the built-in ones of their category.
	 */
	public List<Field> fields(Subject subject) {
		List<Field> builtIn = BUILT_IN.getOrDefault(subject, List.of());
		List<Field> custom = this.customFields.of(subject);
		if (custom.isEmpty()) {
			return builtIn;
		}
		List<Field> all = new ArrayList<>();
		for (Category category : categoriesOf(builtIn)) {
			builtIn.stream().filter((f) -> f.category().equals(category)).forEach(all::add);
			custom.stream().filter((f) -> f.category().equals(category)).forEach(all::add);
		}
		return all;
	}

	public List<Field> fields(Subject subject, Category category) {
		return fields(subject).stream().filter((field) -> field.category().equals(category)).toList();
	}

	public List<Category> categories(Subject subject) {
		return categoriesOf(BUILT_IN.getOrDefault(subject, List.of()));
	}

	public Optional<Field> find(Subject subject, String key) {
		Field builtIn = BY_KEY.getOrDefault(subject, Map.of()).get(key);
		return (builtIn != null) ? Optional.of(builtIn)
				: this.customFields.of(subject).stream().filter((field) -> field.key().equals(key)).findFirst();
	}

	/**
	 * The field of that key.
	 * @throws IllegalArgumentException if the subject has none
	 */
	public Field field(Subject subject, String key) {
		return find(subject, key).orElseThrow(() -> new IllegalArgumentException("No field " + key + " of " + subject));
	}

	/**
	 * The fields whose share of known values is the completeness of an archive.
	 */
	public List<Field> knowledge(Subject subject) {
		return fields(subject).stream().filter(Field::countsAsKnowledge).toList();
	}

	/**
	 * The built-in fields alone, for those who need no database.
	 */
	public static List<Field> builtIn(Subject subject) {
		return BUILT_IN.getOrDefault(subject, List.of());
	}

	/**
	 * One of the built-in fields.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Field builtIn(Subject subject, String key) {
		return Optional.ofNullable(BY_KEY.getOrDefault(subject, Map.of()).get(key))
			.orElseThrow(() -> new IllegalArgumentException("No field " + key + " of " + subject));
	}

	private static List<Category> categoriesOf(List<Field> fields) {
		LinkedHashSet<Category> categories = new LinkedHashSet<>();
		fields.forEach((field) -> categories.add(field.category()));
		return List.copyOf(categories);
	}

	private static Map<Subject, Map<String, Field>> byKey(Map<Subject, List<Field>> fields) {
		Map<Subject, Map<String, Field>> byKey = new EnumMap<>(Subject.class);
		fields.forEach((subject, all) -> byKey.put(subject,
				all.stream().collect(Collectors.toUnmodifiableMap(Field::key, Function.identity()))));
		return byKey;
	}

	private static Map<Subject, List<Field>> builtIn() {
		Map<Subject, List<Field>> all = new EnumMap<>(Subject.class);
		all.put(Subject.INDIVIDUAL, IndividualFields.all());
		all.put(Subject.CORPORATE, CorporateFields.all());
		all.put(Subject.CONTACT_PERSON, RecordFields.contactPersons());
		all.put(Subject.TRANSACTION, RecordFields.transactions());
		all.put(Subject.RECEIVABLE, RecordFields.receivables());
		all.put(Subject.CONTACT_LOG, RecordFields.contactLogs());
		return all;
	}

}
