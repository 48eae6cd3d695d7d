package org.kedang.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.kedang.access.Reader;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The archives each user has opened last, and those they have starred.
 */
@Component
public class Visits {

	/** Archives a user that are kept as opened last. */
	public static final int KEPT = 20;

	/** Customers a user may star. */
	public static final int MOST_FAVOURITES = 200;

	private static final String LIST = """
			select c.number, c.name, c.owner_id, v.at from %s v join customer c on c.id = v.customer_id
			where v.user_id = ? order by v.at desc, v.customer_id limit ?
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Visits(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Notes that the reader has opened an archive.
	 * @return whether the reader has starred the customer
	 */
	@Transactional
	public boolean visit(ArchiveHead head, Reader reader) {
		int noted = this.jdbc.sql("""
				insert into customer_visit (user_id, customer_id, at) select ?, id, ? from customer where id = ?
				on conflict (user_id, customer_id) do update set at = excluded.at
				where customer_visit.at < excluded.at - interval '10 seconds'
				""").params(reader.id(), now(), head.id()).update();
		if (noted > 0) {
			this.jdbc.sql("""
					delete from customer_visit where user_id = ? and customer_id in
						(select customer_id from customer_visit where user_id = ? order by at desc offset ?)
					""").params(reader.id(), reader.id(), KEPT).update();
		}
		return this.jdbc.sql("select count(*) from favourite where user_id = ? and customer_id = ?")
			.params(reader.id(), head.id())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Stars a customer, or takes the star back.
	 * @return false if the reader has starred {@value #MOST_FAVOURITES} already
	 */
	@Transactional
	public boolean star(ArchiveHead head, boolean starred, Reader reader) {
		if (!starred) {
			this.jdbc.sql("delete from favourite where user_id = ? and customer_id = ?")
				.params(reader.id(), head.id())
				.update();
			return true;
		}
		int count = this.jdbc.sql("select count(*) from favourite where user_id = ? and customer_id <> ?")
			.params(reader.id(), head.id())
			.query(Integer.class)
			.single();
		if (count >= MOST_FAVOURITES) {
			return false;
		}
		this.jdbc.sql("insert into favourite (user_id, customer_id, at) values (?, ?, ?) on conflict do nothing")
			.params(reader.id(), head.id(), now())
			.update();
		return true;
	}

	/** The archives the reader has opened last, as far as they still see them. */
	@Transactional(readOnly = true)
	public List<CustomerLink> recent(Reader reader) {
		return list("customer_visit", KEPT, reader);
	}

	/** The customers the reader has starred, as far as they still see them. */
	@Transactional(readOnly = true)
	public List<CustomerLink> favourites(Reader reader) {
		return list("favourite", MOST_FAVOURITES, reader);
	}

	private List<CustomerLink> list(String table, int limit, Reader reader) {
		return this.jdbc.sql(LIST.formatted(table))
			.params(reader.id(), limit)
			.query((row, at) -> new Seen(
					new CustomerLink(row.getString("number"), row.getString("name"), Moments.of(row, "at")),
					reader.sees(row.getObject("owner_id", Long.class))))
			.list()
			.stream()
			.filter(Seen::seen)
			.map(Seen::link)
			.toList();
	}

	private OffsetDateTime now() {
		Instant now = this.clock.instant();
		return now.atOffset(ZoneOffset.UTC);
	}

	private record Seen(CustomerLink link, boolean seen) {
	}

}
