package org.kedang.pool;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has owned a customer, the latest first: what the history says of that one field.
 */
@Component
public class OwnerHistory {

	private static final int LISTED = 100;

	private final JdbcClient jdbc;

	OwnerHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest changes of a customer's owner. */
	public List<Entry> of(long customer) {
		return this.jdbc
			.sql("""
					select x.at, x.source, x.note, u.display_name as who, b.display_name as owner_before,
						a.display_name as owner_after
					from (select * from customer_change where customer_id = ? and field = 'owner' order by id desc limit ?) x
					left join app_user u on u.id = x.user_id
					left join app_user b on b.id = case when x.before ~ '^[0-9]{1,18}$' then x.before::bigint end
					left join app_user a on a.id = case when x.after ~ '^[0-9]{1,18}$' then x.after::bigint end
					order by x.id desc
					""")
			.params(customer, LISTED)
			.query((row, at) -> new Entry(Moments.of(row, "at"), row.getString("source"), row.getString("note"),
					row.getString("who"), row.getString("owner_before"), row.getString("owner_after")))
			.list();
	}

	/**
	 * One change of owner.
	 *
	 * @param source how it came: the source in the history
	 * @param who who did it; null for the system
	 * @param before null for the pool
	 * @param after null for the pool
	 */
	public record Entry(Instant at, String source, @Nullable String note, @Nullable String who, @Nullable String before,
			@Nullable String after) {
	}

}
