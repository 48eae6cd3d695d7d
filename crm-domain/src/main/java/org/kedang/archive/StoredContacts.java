package org.kedang.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kedang.access.Reader;
import org.kedang.contact.ContactLog;
import org.kedang.database.Moments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts as they may be corrected, and how they were. A contact belongs to whoever
 * wrote it; who assigns customers may correct it too.
 */
@Component
public class StoredContacts {

	private static final String MINE = "(l.author_id = :me or :assigns)";

	private final JdbcClient jdbc;

	StoredContacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A contact with a customer, if the reader may correct it. */
	public Optional<StoredContact> find(ArchiveHead head, long id, Reader reader) {
		return !reader.mayEdit(head.ownerId()) ? Optional.empty() : this.jdbc.sql("""
				select l.*, array(select k.contact_person_id from contact_companion k
						where k.contact_log_id = l.id order by 1) as others,
					l.import_id is null and coalesce(l.complaint_state, 'OPEN') = 'OPEN'
						and not exists (select from complaint_step s where s.contact_log_id = l.id) as withdrawable
				from contact_log l where l.customer_id = :customer and l.id = :id and
				""" + MINE)
			.param("customer", head.id())
			.param("id", id)
			.param("me", reader.id())
			.param("assigns", reader.mayAssign())
			.query(StoredContacts::contact)
			.optional();
	}

	/** Those among some contacts, all of one customer, that the reader may correct. */
	public Set<Long> correctable(ArchiveHead head, Collection<Long> contacts, Reader reader) {
		return !reader.mayEdit(head.ownerId()) ? Set.of()
				: Set.copyOf(this.jdbc.sql("select l.id from contact_log l where l.id = any(:ids) and " + MINE)
					.param("ids", contacts.toArray(Long[]::new))
					.param("me", reader.id())
					.param("assigns", reader.mayAssign())
					.query(Long.class)
					.list());
	}

	/** The names of contact persons, by their ids. */
	public Map<Long, String> names(Collection<Long> persons) {
		Map<Long, String> names = new LinkedHashMap<>();
		this.jdbc.sql("select id, name from contact_person where id = any(?) order by id")
			.param(persons.toArray(Long[]::new))
			.query((row) -> {
				names.put(row.getLong("id"), row.getString("name"));
			});
		return names;
	}

	/** How some contacts were corrected, the latest first, by the contact's id. */
	@Transactional(readOnly = true)
	public Map<Long, List<ContactRevision>> revisions(Collection<Long> contacts) {
		record Line(ContactRevision head, ContactRevision.Said said) {
		}
		Map<ContactRevision, List<ContactRevision.Said>> changed = new LinkedHashMap<>();
		this.jdbc.sql("""
				select x.contact_log_id, x.at, u.display_name as who, b.key, b.value as before, a.value as after
				from contact_change x join app_user u on u.id = x.user_id
				cross join lateral jsonb_each_text(x.before) with ordinality b (key, value, place)
				join lateral jsonb_each_text(x.after) a on a.key = b.key
				where x.contact_log_id = any(?) and b.value is distinct from a.value order by x.id desc, b.place
				""")
			.param(contacts.toArray(Long[]::new))
			.query((row, at) -> new Line(
					new ContactRevision(row.getLong("contact_log_id"), Moments.of(row, "at"), row.getString("who"),
							List.of()),
					new ContactRevision.Said(row.getString("key"), row.getString("before"), row.getString("after"))))
			.list()
			.forEach((line) -> changed.computeIfAbsent(line.head(), (head) -> new ArrayList<>()).add(line.said()));
		return changed.entrySet()
			.stream()
			.map((each) -> new ContactRevision(each.getKey().contact(), each.getKey().at(), each.getKey().who(),
					each.getValue()))
			.collect(Collectors.groupingBy(ContactRevision::contact));
	}

	private static StoredContact contact(ResultSet row, int at) throws SQLException {
		Long first = row.getObject("contact_person_id", Long.class);
		List<Long> persons = Stream
			.concat(Stream.ofNullable(first), Stream.of((Long[]) row.getArray("others").getArray()))
			.toList();
		ContactDraft said = new ContactDraft(row.getObject("occurred_at", LocalDateTime.class),
				row.getString("channel"), ContactLog.Direction.valueOf(row.getString("direction")), persons,
				row.getString("content"), row.getBoolean("answered"), row.getObject("satisfaction", Integer.class),
				row.getBoolean("complaint"), row.getString("next_step"), row.getObject("next_on", LocalDate.class),
				false);
		return new StoredContact(row.getLong("id"), row.getInt("version"), row.getObject("author_id", Long.class),
				row.getBoolean("withdrawable"), said);
	}

}
