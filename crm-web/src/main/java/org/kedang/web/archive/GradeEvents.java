package org.kedang.web.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.DayGrades;
import org.kedang.archive.Event;
import org.kedang.archive.EventKind;

/**
 * Changes of computed grades as events of the chronicle: ref is the kind, text the grade
 * after, extra the one before, who the number of the run. The first grade is no change.
 */
final class GradeEvents {

	static final String RUN = "RUN";

	private GradeEvents() {
	}

	/** The events that a history has, the latest first as they are. */
	static List<Event> of(List<DayGrades> history) {
		List<Event> events = new ArrayList<>();
		for (int i = 0; i + 1 < history.size(); i++) {
			DayGrades after = history.get(i);
			DayGrades before = history.get(i + 1);
			add(1, "VALUE", (day) -> name(day.value()), before, after, events);
			add(2, "CREDIT", (day) -> name(day.credit()), before, after, events);
			add(3, "RELATIONSHIP", (day) -> (day.relationship() != null) ? day.relationship().code() : null, before,
					after, events);
		}
		return events;
	}

	private static @Nullable String name(@Nullable Enum<?> grade) {
		return (grade != null) ? grade.name() : null;
	}

	private static void add(int place, String kind, Function<DayGrades, @Nullable String> grade, DayGrades before,
			DayGrades after, List<Event> events) {
		String former = grade.apply(before);
		String now = grade.apply(after);
		if (former != null && now != null && !former.equals(now)) {
			// below 0: those by hand have ids of their own
			events.add(new Event(EventKind.GRADE, -10 * after.run() - place, after.asOf().atStartOfDay(), false, kind,
					null, RUN, now, former, Long.toString(after.run())));
		}
	}

}
