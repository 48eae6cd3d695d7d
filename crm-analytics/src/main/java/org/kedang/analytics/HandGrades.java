package org.kedang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Grades given by hand, beside what the current run says.
 */
@Component
public class HandGrades {

	private static final String SELECT = """
			select g.*, a.display_name as author, e.display_name as ender%s
			from customer_grade g left join app_user a on a.id = g.author_id left join app_user e on e.id = g.ended_by
			""";

	/** What the current run says of the grade's kind. */
	private static final String COMPUTED = """
			, c.number, c.name, o.display_name as owner, case g.kind
				when 'VALUE' then (select ascii(s.value_grade) - ascii('A') + 1 from current_rfm s
					where s.customer_id = g.customer_id)
				when 'CREDIT' then (select s.credit_grade from current_outlook s where s.customer_id = g.customer_id)
				else (select s.relationship_grade from current_outlook s where s.customer_id = g.customer_id)
			end as says""";

	private final JdbcClient jdbc;

	HandGrades(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of a customer's, the latest first. */
	public List<HandGrade> of(long customer) {
		return this.jdbc
			.sql(SELECT.formatted("")
					+ "where g.customer_id = ? and g.source = 'HAND' order by g.since desc, g.id desc")
			.param(customer)
			.query((row, at) -> grade(row))
			.list();
	}

	/** Those that hold, of some customers. */
	public Map<Long, List<HandGrade>> holding(Collection<Long> customers) {
		if (customers.isEmpty()) {
			return Map.of();
		}
		return this.jdbc
			.sql(SELECT.formatted("")
					+ "where g.customer_id in (:customers) and g.source = 'HAND' and g.until is null order by g.id")
			.param("customers", customers)
			.query((row, at) -> grade(row))
			.list()
			.stream()
			.collect(Collectors.groupingBy(HandGrade::customer));
	}

	/**
	 * What the current run says of a customer; a kind of which it says nothing is not
	 * there.
	 */
	public Map<GradeKind, Integer> computed(long customer) {
		Map<GradeKind, Integer> computed = new EnumMap<>(GradeKind.class);
		this.jdbc
			.sql("""
					select (select ascii(value_grade) - ascii('A') + 1 from current_rfm where customer_id = :customer) as value,
						credit_grade as credit, relationship_grade as relationship
					from (select 1) one left join current_outlook on customer_id = :customer
					""")
			.param("customer", customer)
			.query((row) -> {
				for (GradeKind kind : GradeKind.values()) {
					int number = kind.isAwarded() ? row.getInt(kind.name().toLowerCase(Locale.ROOT)) : 0;
					if (number > GradeKind.NONE) {
						computed.put(kind, number);
					}
				}
			});
		return computed;
	}

	/** How many hold, and how many of them are due. */
	public Counted count(LocalDate today) {
		return this.jdbc.sql("""
				select count(*) as holding, count(*) filter (where expires_on < ?) as due from customer_grade
				where until is null and source = 'HAND'
				""").param(today).query((row, at) -> new Counted(row.getInt("holding"), row.getInt("due"))).single();
	}

	/** How many of a kind hold. */
	public int count(GradeKind kind) {
		return this.jdbc.sql("select count(*) from customer_grade where until is null and source = 'HAND' and kind = ?")
			.param(kind.name())
			.query(Integer.class)
			.single();
	}

	/**
	 * Those that hold, those due the longest first.
	 * @param after the expiry of the last one of the page before; null for the first page
	 * @param id that one's number
	 * @param limit how many at most
	 */
	public List<HandGradeLine> list(@Nullable LocalDate after, long id, int limit) {
		return this.jdbc.sql(SELECT.formatted(COMPUTED) + """
				join customer c on c.id = g.customer_id left join app_user o on o.id = c.owner_id
				where g.until is null and g.source = 'HAND' and (g.expires_on, g.id) > (:after, :id)
				order by g.expires_on, g.id limit :limit
				""")
			.param("after", (after != null) ? after : LocalDate.of(1, 1, 1))
			.param("id", id)
			.param("limit", limit)
			.query((row, at) -> new HandGradeLine(row.getString("number"), row.getString("name"),
					row.getString("owner"), grade(row), row.getInt("says")))
			.list();
	}

	private static HandGrade grade(ResultSet row) throws SQLException {
		GradeKind kind = GradeKind.valueOf(row.getString("kind"));
		String computed = row.getString("computed");
		return new HandGrade(row.getLong("id"), row.getLong("customer_id"), kind,
				kind.codes().indexOf(row.getString("grade")) + 1, row.getString("reason"), row.getString("author"),
				Moments.of(row, "since"), row.getObject("expires_on", LocalDate.class),
				(computed != null) ? kind.codes().indexOf(computed) + 1 : GradeKind.NONE, Moments.orNull(row, "until"),
				row.getString("ender"), row.getString("end_reason"));
	}

	/**
	 * How many there are.
	 *
	 * @param holding all that hold
	 * @param due those of them that have to be looked at again
	 */
	public record Counted(int holding, int due) {
	}

}
