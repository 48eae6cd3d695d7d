package org.kedang.analytics;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.hindsight.GradeOutcome;
import org.kedang.analytics.hindsight.Hindsight;
import org.kedang.analytics.hindsight.Promise;
import tools.jackson.core.type.TypeReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How well the grades of a run have done, for pages that tell of one customer's grade.
 * The last run asked for is remembered, since runs never change.
 */
@Component
public class Hindsights {

	/** Of fewer it is not told, lest it be known of whom. */
	private static final int FEWEST = 10;

	private final JdbcClient jdbc;

	private volatile @Nullable Known known;

	Hindsights(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What became of those with a grade.
	 * @param run the number of a run
	 * @param grade its number in the order of its kind, from 1
	 * @return empty where it cannot be said, and of fewer than ten customers
	 */
	public Optional<Told> of(long run, Promise promise, int grade) {
		return all(run).stream()
			.filter((each) -> each.promise() == promise)
			.flatMap((each) -> Optional.ofNullable(each.of(grade)).map((outcome) -> new Told(each, outcome)).stream())
			.filter((told) -> told.outcome().customers() >= FEWEST)
			.findFirst();
	}

	private List<Hindsight> all(long run) {
		Known last = this.known;
		if (last == null || last.run() != run) {
			last = new Known(run, read(run));
			this.known = last;
		}
		return last.hindsight();
	}

	private List<Hindsight> read(long run) {
		return this.jdbc.sql("select coalesce(record -> 'hindsight', '[]') from scoring_run where id = ?")
			.param(run)
			.query(String.class)
			.optional()
			.map((json) -> ScoringRunRows.JSON.readValue(json, new TypeReference<List<Hindsight>>() {
			}))
			.orElse(List.of());
	}

	/** A grade's record, with the time it is of. */
	public record Told(Hindsight of, GradeOutcome outcome) {
	}

	private record Known(long run, List<Hindsight> hindsight) {
	}

}
