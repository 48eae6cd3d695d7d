package org.kedang.web.person;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.Joining;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * How a contact person changes company, as it is typed.
 *
 * @param to number of the firm they join, or empty for a new one
 * @param newName name of a firm that is not stored yet, or empty
 * @param version the person's version that was seen
 */
record MoveForm(@Nullable String to, @Nullable String newName, @Nullable Integer version,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate leftOn,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate joinedOn, @Nullable String department,
		@Nullable String position) {

	private static final int LONGEST = 100;

	static MoveForm blank(String to, String newName, int version, LocalDate today) {
		return new MoveForm(to, newName, version, today, today, null, null);
	}

	boolean isNew() {
		return text(this.to).isEmpty();
	}

	String number() {
		return text(this.to);
	}

	String name() {
		return text(this.newName);
	}

	int seen() {
		return Objects.requireNonNullElse(this.version, -1);
	}

	/** The move; null where errors were noted. */
	@Nullable Joining read(LocalDate today, Errors errors) {
		LocalDate left = this.leftOn;
		LocalDate joined = this.joinedOn;
		if (left == null || left.isAfter(today) || left.getYear() < 1950) {
			errors.rejectValue("leftOn", "archive.move.error.day");
		}
		if (joined == null || joined.isAfter(today) || (left != null && joined.isBefore(left))) {
			errors.rejectValue("joinedOn", "archive.move.error.joined");
		}
		if (text(this.department).length() > LONGEST) {
			errors.rejectValue("department", "archive.move.error.long");
		}
		if (text(this.position).length() > LONGEST) {
			errors.rejectValue("position", "archive.move.error.long");
		}
		return (errors.hasErrors() || left == null || joined == null) ? null
				: new Joining(left, joined, orNull(this.department), orNull(this.position));
	}

	private static @Nullable String orNull(@Nullable String typed) {
		return text(typed).isEmpty() ? null : text(typed);
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
