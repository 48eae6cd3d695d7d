package org.kedang.web.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.HandGradeOrder;
import org.kedang.shared.Problem;

/**
 * A grade by hand as it is typed.
 */
public final class GradeForm {

	/** The longest time, in years, after which a grade has to be looked at again. */
	private static final int YEARS = 2;

	/** What is proposed, in months. */
	private static final int MONTHS = 6;

	private final GradeKind kind;

	private final Map<String, String> typed;

	private final Map<String, Problem> wrong = new LinkedHashMap<>();

	GradeForm(GradeKind kind, Map<String, String> typed) {
		this.kind = kind;
		this.typed = typed;
	}

	/** The form as it is opened. */
	static GradeForm blank(GradeKind kind, LocalDate today) {
		return new GradeForm(kind, Map.of("expiresOn", today.plusMonths(MONTHS).toString()));
	}

	/** The grade that is wanted; null where something is wrong. */
	@Nullable HandGradeOrder read(LocalDate today) {
		String grade = text("grade");
		int number = this.kind.codes().indexOf(grade) + 1;
		if (number == 0) {
			this.wrong.put("grade", Problem.of("handgrades.wrong.grade"));
		}
		String reason = text("reason");
		if (reason.isEmpty() || reason.length() > HandGradeOrder.LONGEST) {
			this.wrong.put("reason", Problem.of("handgrades.wrong.reason", HandGradeOrder.LONGEST));
		}
		LocalDate expiry = day(text("expiresOn"));
		if (expiry == null || expiry.isBefore(today) || expiry.isAfter(today.plusYears(YEARS))) {
			this.wrong.put("expiresOn",
					Problem.of("handgrades.wrong.expiry", today.toString(), today.plusYears(YEARS).toString()));
		}
		return (this.wrong.isEmpty() && expiry != null)
				? new HandGradeOrder(this.kind, number, reason, expiry, before()) : null;
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** The number of the grade that was seen; 0 for none. */
	long before() {
		String before = text("before");
		return before.matches("\\d{1,18}") ? Long.parseLong(before) : 0;
	}

	/** What stands in an input. */
	public String text(String name) {
		return this.typed.getOrDefault(name, "").strip();
	}

	/** What is wrong with an input; null where nothing is. */
	public @Nullable Problem problem(String name) {
		return this.wrong.get(name);
	}

	public boolean isWrong() {
		return !this.wrong.isEmpty();
	}

}
