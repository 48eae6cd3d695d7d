package org.kedang.web.outlook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.GradeKind;
import org.kedang.analytics.HandGrade;
import org.kedang.analytics.HandGradeLine;
import org.kedang.analytics.HandGrades;
import org.kedang.web.support.Parts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * All grades given by hand that hold, for programs.
 */
@RestController
class HandGradesApi {

	private static final double FAR = 1_000_000;

	private static final Place FIRST = new Place(-FAR, 0);

	private final HandGrades grades;

	private final Clock clock;

	HandGradesApi(HandGrades grades, Clock clock) {
		this.grades = grades;
		this.clock = clock;
	}

	@Operation(summary = "All grades given by hand that hold, those due to be looked at again first, each beside what "
			+ "the current scoring run says. A page has up to 200, and next is given as after to get the one that follows")
	@GetMapping("/api/v1/hand-grades")
	HandGradesBody list(@RequestParam(name = "after", required = false) @Nullable String after,
			@RequestParam(name = "limit", defaultValue = "50") int limit) {
		Parts.demand(limit);
		LocalDate today = LocalDate.now(this.clock);
		Place place = Place.of(after, FIRST);
		List<HandGradeLine> found = this.grades.list(day(place), place.id(), limit + 1);
		HandGrades.Counted counted = this.grades.count(today);
		return new HandGradesBody(counted.holding(), counted.due(),
				Parts.page(found, limit).stream().map((line) -> Item.of(line, today)).toList(), Parts.next(found, limit,
						(last) -> new Place(last.given().expiresOn().toEpochDay(), last.given().id()).toString()));
	}

	/** Years that the database does not know are no days of a grade. */
	private static LocalDate day(Place place) {
		return LocalDate.ofEpochDay(Math.round(Math.max(-FAR, Math.min(FAR, place.value()))));
	}

	/**
	 * A page of them.
	 *
	 * @param holding how many hold in all
	 * @param due how many of them have to be looked at again
	 * @param next to be handed back as after; null on the last page
	 */
	record HandGradesBody(int holding, int due, List<Item> items, @Nullable String next) {
	}

	/**
	 * A grade.
	 *
	 * @param customer the customer's number
	 * @param owner null for the pool
	 * @param grade A to D, AAA to D or R1 to R5
	 * @param computed what the current run says; null where it says nothing
	 * @param due whether its time is over; it holds all the same
	 */
	record Item(String customer, String name, @Nullable String owner, GradeKind kind, String grade,
			@Nullable String computed, String reason, @Nullable String author, Instant since, LocalDate expiresOn,
			boolean due) {

		static Item of(HandGradeLine line, LocalDate today) {
			HandGrade given = line.given();
			return new Item(line.number(), line.name(), line.owner(), given.kind(), given.code(),
					(line.computed() > GradeKind.NONE) ? given.kind().codes().get(line.computed() - 1) : null,
					given.reason(), given.author(), given.since(), given.expiresOn(), given.isDue(today));
		}

	}

}
