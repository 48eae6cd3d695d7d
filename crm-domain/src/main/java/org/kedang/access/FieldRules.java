package org.kedang.access;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;

/**
 * What was decided for one role, field by field; all else goes by sensitivity: public
 * values are plain, personal ones to those with the right, secret ones never, they are
 * opened one at a time.
 *
 * @param rules by the field's {@link #key}
 */
public record FieldRules(Map<String, FieldRule> rules) {

	/** Nothing was decided. */
	public static final FieldRules NONE = new FieldRules(Map.of());

	/** Whose fields may be ruled: those of records follow their customer. */
	public static final Set<Subject> SUBJECTS = Collections
		.unmodifiableSet(new LinkedHashSet<>(List.of(Subject.INDIVIDUAL, Subject.CORPORATE, Subject.CONTACT_PERSON)));

	/** A row {@code r} of {@code field_right} in SQL. */
	static final String LINE = "concat_ws(' ', r.subject, r.field, coalesce(r.sight, ''), r.may_change)";

	/** By these customers are named, found, owned and put in order everywhere. */
	private static final Set<String> ALWAYS_SEEN = Set.of("number", "name", "shortName", "owner", "status",
			"acquiredOn", "customer");

	/** What stands in an identity number for everybody to read. */
	private static final List<String> TOLD_BY_NUMBER = List.of("birthDate", "gender");

	/** A number stays what it is, and owners change by the right to assign. */
	private static final Set<String> CHANGED_OTHERWISE = Set.of("number", "owner", "customer");

	public FieldRules {
		rules = Map.copyOf(rules);
	}

	/** The rules that the database tells, each as a {@link #LINE}. */
	static FieldRules read(Array lines) throws SQLException {
		Map<String, FieldRule> rules = new HashMap<>();
		for (String text : (String[]) lines.getArray()) {
			String[] parts = text.split(" ", -1);
			rules.put(parts[0] + "." + parts[1],
					new FieldRule(parts[2].isEmpty() ? null : Sight.valueOf(parts[2]), parts[3].equals("t")));
		}
		return rules.isEmpty() ? NONE : new FieldRules(rules);
	}

	/** Under which a field's rule stands. */
	public static String key(Field field) {
		return field.subject() + "." + field.key();
	}

	public FieldRule of(Field field) {
		return this.rules.getOrDefault(key(field), FieldRule.DEFAULT);
	}

	/**
	 * Whether it may be decided who sees the field. Not of those that every page names a
	 * customer by, of required ones, and of what the program counts.
	 */
	public static boolean isSightOpen(Field field) {
		return SUBJECTS.contains(field.subject()) && field.isEditable() && !field.required()
				&& !ALWAYS_SEEN.contains(field.key());
	}

	/** Whether it may be decided who changes the field. */
	public static boolean isChangeOpen(Field field) {
		return SUBJECTS.contains(field.subject()) && field.isEditable() && !CHANGED_OTHERWISE.contains(field.key());
	}

	/** Whether a field may be given that sight: no rule lays a secret open. */
	public static boolean isAllowed(Field field, @Nullable Sight sight) {
		return sight == null || (isSightOpen(field) && (sight == Sight.HIDDEN || !field.isSecret()));
	}

	/**
	 * What is seen of a field.
	 * @param maySeePersonal the person's own right, which counts where nothing was
	 * decided for the role
	 */
	public Sight sight(Field field, boolean maySeePersonal) {
		Sight decided = isSightOpen(field) ? of(field).sight() : null;
		if (field.isSecret()) {
			return (decided == Sight.HIDDEN || tellsWhatIsKept(field)) ? Sight.HIDDEN : Sight.MASKED;
		}
		if (decided != null) {
			return decided;
		}
		return (field.sensitivity() == Sensitivity.PERSONAL && !maySeePersonal) ? Sight.MASKED : Sight.PLAIN;
	}

	/** An identity number, once opened, says when somebody was born and as what. */
	private boolean tellsWhatIsKept(Field field) {
		return field.type() == FieldType.IDENTITY_NUMBER
				&& TOLD_BY_NUMBER.stream().anyMatch((key) -> isKept(this.rules.get(field.subject() + "." + key)));
	}

	private static boolean isKept(@Nullable FieldRule rule) {
		return rule != null && (rule.sight() == Sight.MASKED || rule.sight() == Sight.HIDDEN);
	}

	/** Whether any field is hidden or masked by a decision. */
	public boolean keepsAny() {
		return this.rules.values().stream().anyMatch((rule) -> rule.sight() != null && rule.sight() != Sight.PLAIN);
	}

	/** Whether the values may be changed; what is hidden never is. */
	public boolean mayChange(Field field, boolean maySeePersonal) {
		return sight(field, maySeePersonal) != Sight.HIDDEN && (!isChangeOpen(field) || of(field).change());
	}

}
