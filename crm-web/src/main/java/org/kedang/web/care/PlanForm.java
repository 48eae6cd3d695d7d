package org.kedang.web.care;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kedang.care.ContactPlan;

import org.springframework.validation.Errors;

/**
 * A contact plan as it is typed.
 *
 * @param kind I or C; empty for both
 * @param grade A to D or R1 to R5; empty for any
 */
record PlanForm(@NotBlank @Size(max = 60) @Nullable String name, @Nullable String kind, @Nullable String grade,
		@NotNull @Min(1) @Max(730) @Nullable Integer everyDays, @Nullable String channel) {

	static final List<String> GRADES = List.of("A", "B", "C", "D", "R1", "R2", "R3", "R4", "R5");

	/** The plan; of no use where errors were noted. */
	ContactPlan read(Set<String> channels, Errors errors) {
		String kind = blankless(this.kind);
		String grade = blankless(this.grade);
		if (kind != null && !Set.of("I", "C").contains(kind)) {
			errors.rejectValue("kind", "archive.form.unknown");
		}
		if (grade != null && !GRADES.contains(grade)) {
			errors.rejectValue("grade", "archive.form.unknown");
		}
		String channel = (this.channel != null) ? this.channel : "";
		if (!channels.contains(channel)) {
			errors.rejectValue("channel", "archive.form.unknown");
		}
		String gradeKind = (grade != null) ? (grade.startsWith("R") ? "RELATIONSHIP" : "VALUE") : null;
		return new ContactPlan(0, (this.name != null) ? this.name.strip() : "", kind, gradeKind, grade,
				(this.everyDays != null) ? this.everyDays : 1, channel, true, null);
	}

	private static @Nullable String blankless(@Nullable String typed) {
		return (typed != null && !typed.isBlank()) ? typed : null;
	}

}
