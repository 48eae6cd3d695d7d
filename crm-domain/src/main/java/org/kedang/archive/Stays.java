package org.kedang.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who left which firm for which other one.
 */
@Component
public class Stays {

	private static final String STAYS = """
			select p.id, p.name, p.joined_on, p.left_on, f.id is not null as came, fc.number as from_number,
				fc.name as from_name, fc.owner_id as from_owner, n.id is not null as went, nc.number as to_number,
				nc.name as to_name, nc.owner_id as to_owner,
				(select count(*) from contact_log l where l.contact_person_id = f.id)
					+ (select count(*) from contact_companion k where k.contact_person_id = f.id) as from_contacts,
				(select count(*) from contact_log l where l.contact_person_id = n.id)
					+ (select count(*) from contact_companion k where k.contact_person_id = n.id) as to_contacts
			from contact_person p
			left join contact_person f on f.id = p.moved_from_id left join customer fc on fc.id = f.customer_id
			left join contact_person n on n.moved_from_id = p.id left join customer nc on nc.id = n.customer_id
			where p.customer_id = ? and (p.left_on is not null or p.moved_from_id is not null)
			order by p.left_on desc nulls first, p.id
			""";

	private final JdbcClient jdbc;

	Stays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Of a customer's persons those who left, the latest first, and those who came from
	 * elsewhere.
	 */
	@Transactional(readOnly = true)
	public List<Stay> of(long customer, Reader reader) {
		return this.jdbc.sql(STAYS).param(customer).query((row, at) -> stay(row, reader)).list();
	}

	private static Stay stay(ResultSet row, Reader reader) throws SQLException {
		return new Stay(row.getLong("id"), row.getString("name"), row.getObject("joined_on", LocalDate.class),
				row.getObject("left_on", LocalDate.class), row.getBoolean("came") ? firm(row, "from", reader) : null,
				row.getBoolean("went") ? firm(row, "to", reader) : null);
	}

	private static Stay.@Nullable Firm firm(ResultSet row, String which, Reader reader) throws SQLException {
		boolean seen = reader.sees(row.getObject(which + "_owner", Long.class));
		return new Stay.Firm(seen ? row.getString(which + "_number") : null,
				seen ? row.getString(which + "_name") : null, seen ? row.getLong(which + "_contacts") : 0);
	}

}
