package org.kedang.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.FieldRights;
import org.kedang.access.FieldRule;
import org.kedang.access.Role;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;

import org.springframework.boot.test.context.TestComponent;

/**
 * Decides what roles see of fields: {@code sights.decide(Role.SALES, Sight.HIDDEN,
 * Subject.INDIVIDUAL, "hobbies")}.
 */
@TestComponent
public class FieldSights {

	private final FieldRights rights;

	private final Catalogue catalogue;

	private final People people;

	FieldSights(FieldRights rights, Catalogue catalogue, People people) {
		this.rights = rights;
		this.catalogue = catalogue;
		this.people = people;
	}

	/**
	 * Of one field.
	 * @param sight null for as the catalogue has it
	 */
	public void decide(Role role, @Nullable Sight sight, Subject subject, String key) {
		decide(role, new FieldRule(sight, true), subject, key);
	}

	/** Of one field, which the role sees as the catalogue has it and may not change. */
	public void close(Role role, Subject subject, String key) {
		decide(role, new FieldRule(null, false), subject, key);
	}

	private void decide(Role role, FieldRule rule, Subject subject, String key) {
		this.rights.decide(this.catalogue.field(subject, key), Map.of(role, rule), this.people.reader(Role.ADMIN));
	}

	/** Of a field that persons and firms have. */
	public void decideOfAll(Role role, @Nullable Sight sight, String key) {
		decide(role, sight, Subject.INDIVIDUAL, key);
		decide(role, sight, Subject.CORPORATE, key);
	}

}
