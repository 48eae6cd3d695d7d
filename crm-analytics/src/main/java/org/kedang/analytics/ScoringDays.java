package org.kedang.analytics;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days that customers can be scored as of. Before the first day of which anything is
 * known there is nothing to score, and beyond next year everybody would only be silent.
 */
@Component
public class ScoringDays {

	private static final LocalDate EVER = LocalDate.of(1, 1, 1);

	/**
	 * By transaction_by_day, receivable_by_invoice_day and contact_log_by_time, of each
	 * the first entry.
	 */
	static final String FIRST = """
			select least((select min(occurred_on) from sales_transaction), (select min(invoiced_on) from receivable),
				(select min(occurred_at)::date from contact_log)) as first
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ScoringDays(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Which they are at present. */
	public Span span() {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate first = this.jdbc.sql(FIRST)
			.query((row, number) -> row.getObject("first", LocalDate.class))
			.optional()
			.orElse(EVER);
		return new Span(first.isAfter(today) ? today : first, today.plusYears(1));
	}

	/**
	 * Days from the first to the last one.
	 *
	 * @param first of which anything is known; where nothing is, as early as may be
	 */
	public record Span(LocalDate first, LocalDate last) {

		/** Whether a day is one of them. */
		public boolean has(LocalDate day) {
			return !day.isBefore(this.first) && !day.isAfter(this.last);
		}

	}

}
