package org.kedang.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * All fields, the built-in ones and the administrator's own, in the order in which pages
 * and templates show them.
 */
@Component
public class Catalogue {

	private static final Map<Subject, SubjectFields> BUILT_IN = builtIn();

	private final CustomFields customFields;

	Catalogue(CustomFields customFields) {
		this.customFields = customFields;
	}

	/**
	 * The subject's fields; custom ones follow the built-in ones of their category.
	 */
	public List<Field> fields(Subject subject) {
		return this.customFields.with(subject).all();
	}

	public List<Field> fields(Subject subject, Category category) {
		return this.customFields.with(subject).of(category);
	}

	public List<Category> categories(Subject subject) {
		return known(subject).categories();
	}

	public Optional<Field> find(Subject subject, String key) {
		return Optional.ofNullable(this.customFields.with(subject).byKey().get(key));
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
		return known(subject).all();
	}

	/**
	 * One of the built-in fields.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Field builtIn(Subject subject, String key) {
		return Optional.ofNullable(known(subject).byKey().get(key))
			.orElseThrow(() -> new IllegalArgumentException("No field " + key + " of " + subject));
	}

	/** The built-in fields. */
	static SubjectFields known(Subject subject) {
		return BUILT_IN.getOrDefault(subject, SubjectFields.NONE);
	}

	private static Map<Subject, SubjectFields> builtIn() {
		Map<Subject, List<Field>> all = new EnumMap<>(Subject.class);
		all.put(Subject.INDIVIDUAL, IndividualFields.all());
		all.put(Subject.CORPORATE, CorporateFields.all());
		all.put(Subject.CONTACT_PERSON, RecordFields.contactPersons());
		all.put(Subject.TRANSACTION, RecordFields.transactions());
		all.put(Subject.RECEIVABLE, RecordFields.receivables());
		all.put(Subject.CONTACT_LOG, RecordFields.contactLogs());
		Map<Subject, SubjectFields> known = new EnumMap<>(Subject.class);
		all.forEach((subject, fields) -> known.put(subject, SubjectFields.of(fields, List.of())));
		return known;
	}

}
