package org.kedang.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.kedang.access.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What customers are called of whom only the ids are known, many at a time.
 */
@Component
public class NamedCustomers {

	private final JdbcClient jdbc;

	NamedCustomers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The number of each customer by id, with the name where the reader sees the
	 * customer; one who was merged since is the survivor. Ids of nobody are left out.
	 */
	public Map<Long, String> of(Collection<Long> ids, Reader reader) {
		Map<Long, String> names = new HashMap<>();
		if (ids.isEmpty()) {
			return names;
		}
		this.jdbc
			.sql("""
					select x.id, c.number, c.name, c.owner_id from unnest(?::bigint[]) x (id) join customer c
					on c.id = coalesce((select s.id from customer s where s.id = x.id), (select a.customer_id from customer_alias a
						where a.former_id = x.id order by a.merge_id desc limit 1))
					""")
			.param(ids.toArray(Long[]::new))
			.query((row) -> {
				boolean seen = reader.sees(row.getObject("owner_id", Long.class));
				names.put(row.getLong("id"),
						seen ? row.getString("number") + ' ' + row.getString("name") : row.getString("number"));
			});
		return names;
	}

}
