package org.kedang.freshness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The freshness and the source of each field of one customer.
 */
@Component
public class Freshness {

	private static final String BEGINNING = """
			select c.created_at as at, case when c.import_id is null then 'FORM' else 'IMPORT' end as source,
				u.display_name as who
			from customer c left join app_user u on u.id = c.created_by where c.id = ?
			""";

	private static final String CHANGES = """
			select distinct on (x.field) x.field, x.at, x.source, u.display_name as who
			from customer_change x left join app_user u on u.id = x.user_id
			where x.customer_id = ? order by x.field, x.id desc
			""";

	private static final String VERIFICATIONS = """
			select distinct on (y.field) y.field, y.at, y.outcome as source, u.display_name as who
			from verification y join app_user u on u.id = y.user_id
			where y.customer_id = ? and y.outcome = 'VALID' order by y.field, y.id desc
			""";

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	private final Clock clock;

	Freshness(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/** By the field's key; a field of which nothing is known stands there too. */
	@Transactional(readOnly = true)
	public Map<String, FieldFreshness> of(long customer, Subject subject) {
		Mark beginning = this.jdbc.sql(BEGINNING).param(customer).query((row, at) -> Mark.of(row)).single();
		Map<String, Mark> changes = marks(CHANGES, customer);
		Map<String, Mark> verifications = marks(VERIFICATIONS, customer);
		Map<String, FieldFreshness> all = new HashMap<>();
		for (Field field : this.catalogue.fields(subject)) {
			if (field.isEditable()) {
				all.put(field.key(),
						freshness(field, changes.getOrDefault(field.key(), beginning), verifications.get(field.key())));
			}
		}
		return all;
	}

	private FieldFreshness freshness(Field field, Mark entered, @Nullable Mark verified) {
		boolean counts = verified != null && verified.at().isAfter(entered.at());
		Instant last = (verified != null && counts) ? verified.at() : entered.at();
		LocalDate due = (field.freshDays() > 0)
				? LocalDate.ofInstant(last, this.clock.getZone()).plusDays(field.freshDays()) : null;
		return new FieldFreshness(field, entered.at(), entered.source(), entered.who(),
				(verified != null && counts) ? verified.at() : null,
				(verified != null && counts) ? verified.who() : null, due);
	}

	private Map<String, Mark> marks(String sql, long customer) {
		Map<String, Mark> marks = new HashMap<>();
		this.jdbc.sql(sql).param(customer).query((row) -> {
			marks.put(row.getString("field"), Mark.of(row));
		});
		return marks;
	}

	private record Mark(Instant at, String source, @Nullable String who) {

		static Mark of(ResultSet row) throws SQLException {
			return new Mark(Moments.of(row, "at"), row.getString("source"), row.getString("who"));
		}

	}

}
