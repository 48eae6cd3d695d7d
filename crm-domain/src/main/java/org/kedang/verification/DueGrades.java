package org.kedang.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grades set by hand that end within {@value #DAYS} days, or should have ended.
 */
@Component
public class DueGrades {

	/** How long before the end they are listed. */
	public static final int DAYS = 30;

	private static final String FROM = """
			from customer_grade g join customer c on c.id = g.customer_id left join app_user u on u.id = c.owner_id
			where g.until is null and g.source = 'HAND' and g.expires_on <= :last and (g.expires_on, g.id) > (:day, :id)
				and %s
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	DueGrades(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * One page, those due the longest first.
	 * @param after where the page before this one ended
	 */
	@Transactional(readOnly = true)
	public List<DueGrade> page(Whose whose, @Nullable String after, int limit, Reader reader) {
		String sql = """
				select c.number, c.name, u.display_name as owner, g.kind, g.grade, g.expires_on, g.reason, g.id
				""" + FROM.formatted(whose.sql(reader)) + "order by g.expires_on, g.id limit :limit";
		return place(this.jdbc.sql(sql), after).param("limit", limit)
			.query((row, at) -> new DueGrade(row.getString("number"), row.getString("name"), row.getString("owner"),
					row.getString("kind"), row.getString("grade"), row.getObject("expires_on", LocalDate.class),
					row.getString("reason"), row.getObject("expires_on", LocalDate.class) + "_" + row.getLong("id")))
			.list();
	}

	/** How many there are, counted up to one above {@link VerificationQueues#EXACT}. */
	@Transactional(readOnly = true)
	public int count(Whose whose, Reader reader) {
		String sql = "select count(*) from (select 1 " + FROM.formatted(whose.sql(reader)) + "limit "
				+ (VerificationQueues.EXACT + 1) + ") counted";
		return place(this.jdbc.sql(sql), null).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec place(JdbcClient.StatementSpec statement, @Nullable String after) {
		LocalDate day = LocalDate.of(1900, 1, 1);
		long id = 0;
		if (after != null && after.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}")) {
			try {
				day = LocalDate.parse(after.substring(0, 10));
				id = Long.parseLong(after.substring(11));
			}
			catch (DateTimeParseException ex) {
				// no day of the calendar: from the beginning
			}
		}
		return statement.param("last", LocalDate.now(this.clock).plusDays(DAYS)).param("day", day).param("id", id);
	}

}
