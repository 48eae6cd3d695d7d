package org.kedang.pool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;
import org.kedang.region.Regions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customers without an owner, those who came last first. Pages are cut by the place
 * of a row, so that each is as quick as the first.
 */
@Component
public class PoolRoster {

	/** Up to here the pool is counted. */
	public static final int EXACT = 10_000;

	private static final String SINCE = "coalesce(c.owner_since, c.created_at)";

	private static final String ROWS = """
			select p.*, f.net_amount, f.last_purchase_on, f.last_contact_on, l.source, l.note, u.display_name as former
			from (select c.id, c.number, c.name, c.kind, c.region, %1$s as since,
					(extract(epoch from %1$s) * 1000000)::bigint as micros,
					coalesce(g.grade, s.value_grade::text) as value_grade
				from %2$s order by %1$s desc, c.id desc limit %3$d) p
			join customer_figures f on f.customer_id = p.id
			left join lateral (select x.source, x.note, x.before from customer_change x
				where x.customer_id = p.id and x.field = 'owner' order by x.id desc limit 1) l on true
			left join app_user u on u.id = case when l.before ~ '^[0-9]{1,18}$' then l.before::bigint end
			order by p.since desc, p.id desc
			""";

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	private final Clock clock;

	PoolRoster(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/** One page, with one row more where there is another page. */
	@Transactional(readOnly = true)
	public List<PoolRow> page(PoolQuery query, Reader reader) {
		List<Object> values = new ArrayList<>();
		String from = from(query, reader, values, true);
		return this.jdbc.sql(ROWS.formatted(SINCE, from, PoolQuery.PAGE + 1))
			.params(values)
			.query((row, at) -> row(row, reader))
			.list();
	}

	/** How many there are on all pages, counted up to one above {@link #EXACT}. */
	@Transactional(readOnly = true)
	public int count(PoolQuery query, Reader reader) {
		List<Object> values = new ArrayList<>();
		String from = from(query, reader, values, false);
		return this.jdbc.sql("select count(*) from (select 1 from " + from + " limit " + (EXACT + 1) + ") counted")
			.params(values)
			.query(Integer.class)
			.single();
	}

	private String from(PoolQuery query, Reader reader, List<Object> values, boolean placed) {
		// the run as a number, so that its partition alone is planned
		long run = this.jdbc.sql("select run_id from current_scoring").query(Long.class).optional().orElse(-1L);
		StringBuilder from = new StringBuilder("""
				customer c left join rfm_score s on s.customer_id = c.id and s.run_id = %d
				%swhere c.owner_id is null""".formatted(run, DueSql.GRADE_BY_HAND));
		from.append(reader.scope().pool() ? "" : " and false");
		if (query.kind() != null) {
			from.append(" and c.kind = '").append(query.kind().letter()).append("'");
		}
		region(query.region(), reader, from, values);
		grade(query.grade(), from, values);
		days(query, from, values);
		if (placed) {
			after(query.after(), from, values);
		}
		return from.toString();
	}

	private void region(@Nullable String region, Reader reader, StringBuilder from, List<Object> values) {
		if (region != null) {
			from.append(" and c.kind = any(?) and c.region >= cast(? as char(6)) and c.region <= cast(? as char(6))");
			values.add(placed(reader).map(Subject::letter).toArray(String[]::new));
			values.add(Regions.first(region));
			values.add(Regions.last(region));
		}
	}

	private static void grade(@Nullable String grade, StringBuilder from, List<Object> values) {
		if (grade != null) {
			from.append(" and coalesce(g.grade, s.value_grade::text)");
			if (grade.equals("none")) {
				from.append(" is null");
			}
			else {
				from.append(" = ?");
				values.add(grade);
			}
		}
	}

	private void days(PoolQuery query, StringBuilder from, List<Object> values) {
		if (query.from() != null) {
			from.append(" and ").append(SINCE).append(" >= ?");
			values.add(beginning(query.from()));
		}
		if (query.to() != null) {
			from.append(" and ").append(SINCE).append(" < ?");
			values.add(beginning(query.to().plusDays(1)));
		}
	}

	private static void after(@Nullable String place, StringBuilder from, List<Object> values) {
		if (place != null) {
			from.append(" and (")
				.append(SINCE)
				.append(", c.id) < (timestamptz 'epoch' + ? * interval '1 microsecond', ?)");
			values.add(Long.parseLong(place.substring(0, place.indexOf('_'))));
			values.add(Long.parseLong(place.substring(place.indexOf('_') + 1)));
		}
	}

	private OffsetDateTime beginning(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	/** The kinds of customers whose region the reader sees. */
	private Stream<Subject> placed(Reader reader) {
		return Stream.of(Subject.INDIVIDUAL, Subject.CORPORATE)
			.filter((kind) -> reader.seesPlain(this.catalogue.field(kind, "region")));
	}

	private PoolRow row(ResultSet row, Reader reader) throws SQLException {
		Subject kind = Subject.ofKind(row.getString("kind"));
		@Nullable String source = row.getString("source");
		return new PoolRow(row.getString("number"), row.getString("name"), kind,
				placed(reader).anyMatch(kind::equals) ? row.getString("region") : null, Moments.of(row, "since"),
				source, row.getString("note"), row.getString("former"), row.getString("value_grade"),
				row.getBigDecimal("net_amount"), row.getObject("last_purchase_on", LocalDate.class),
				row.getObject("last_contact_on", LocalDate.class), row.getLong("micros") + "_" + row.getLong("id"));
	}

}
