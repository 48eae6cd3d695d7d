package org.kedang.web.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.access.FieldRule;
import org.kedang.access.FieldRules;
import org.kedang.access.Right;
import org.kedang.access.Role;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Sight;

/**
 * What one role gets of one field, for a page.
 *
 * @param sight what it sees: PLAIN, MASKED, HIDDEN, BY_RIGHT where each person's own
 * right decides, or REVEAL where a mask may be opened with a reason; the message
 * {@code fields.sight.<sight>}
 * @param decided what was decided for the role; null where sensitivity decides
 * @param ruled whether anything was decided
 * @param changes whether the role may change it
 * @param frozen whether it was decided that the role does not change it
 * @param mayEdit whether the role changes customers at all
 */
record RoleAccess(Role role, String sight, @Nullable Sight decided, boolean ruled, boolean changes, boolean frozen,
		boolean mayEdit) {

	/** By role, in the order of roles. */
	static List<RoleAccess> of(Field field, Map<Role, FieldRules> rules) {
		return Arrays.stream(Role.values())
			.map((role) -> of(field, role, rules.getOrDefault(role, FieldRules.NONE)))
			.toList();
	}

	private static RoleAccess of(Field field, Role role, FieldRules rules) {
		FieldRule rule = rules.of(field);
		boolean edits = role.may(Right.EDIT_CUSTOMERS);
		return new RoleAccess(role, sight(field, role, rules), FieldRules.isSightOpen(field) ? rule.sight() : null,
				!rule.isDefault(), edits && field.isEditable() && rules.mayChange(field, true), !rule.change(), edits);
	}

	private static String sight(Field field, Role role, FieldRules rules) {
		Sight decided = FieldRules.isSightOpen(field) ? rules.of(field).sight() : null;
		if (decided != null || field.sensitivity() == Sensitivity.PUBLIC) {
			return Objects.requireNonNullElse(decided, Sight.PLAIN).name();
		}
		if (!role.may(Right.READ_CUSTOMERS)) {
			return Sight.MASKED.name();
		}
		return field.isSecret() ? "REVEAL" : "BY_RIGHT";
	}

	/** How the badge of the sight looks. */
	public String tone() {
		return switch (this.sight) {
			case "PLAIN" -> "good";
			case "HIDDEN" -> "bad";
			default -> "warn";
		};
	}

}
