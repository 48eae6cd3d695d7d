package org.kedang.archive;

import java.util.List;

import org.kedang.access.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The relations of all customers, each seen from both sides. Introductions count as
 * relations.
 */
@Component
public class Relations {

	/** Most relations that are read; who introduced thousands has a roster for them. */
	private static final int MOST = 200;

	private final JdbcClient jdbc;

	Relations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A customer's relations. */
	public List<Relation> of(long customer, Reader reader) {
		return this.jdbc.sql("""
				select r.*, c.number, c.name, c.owner_id from (
					(select 1 as part, id, kind, true as outgoing, other_id as other, note from customer_relation
					 where customer_id = :customer order by id limit :most)
					union all
					(select 2, id, kind, false, customer_id, note from customer_relation
					 where other_id = :customer order by id limit :most)
					union all
					select 3, id, 'REFERRER', true, referrer_id, null from individual_customer
					where id = :customer and referrer_id is not null
					union all
					(select 4, id, 'REFERRER', false, id, null from individual_customer
					 where referrer_id = :customer order by id limit :most)
				) r join customer c on c.id = r.other order by r.part, r.id
				""")
			.param("customer", customer)
			.param("most", MOST)
			.query((row, at) -> new Relation((row.getInt("part") <= 2) ? row.getLong("id") : null,
					row.getString("kind"), row.getBoolean("outgoing"), row.getString("number"),
					reader.sees(row.getObject("owner_id", Long.class)) ? row.getString("name") : null,
					row.getString("note")))
			.list();
	}

}
