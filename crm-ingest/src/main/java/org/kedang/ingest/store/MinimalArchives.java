package org.kedang.ingest.store;

import java.util.List;

import org.kedang.catalogue.Subject;
import org.kedang.customer.SearchKeys;

/**
 * Archives made from nothing but a number that orders name. The number stands in for the
 * name; the first of the orders tells when the customer was won.
 */
final class MinimalArchives {

	private static final int AT_ONCE = 5000;

	/** What is known of them: number, name, acquired on, status. */
	private static final int KNOWN = 4;

	void create(Work work) {
		if (work.number("select count(*) from import_customer where id is null") == 0) {
			return;
		}
		work.run("minimal archives", """
				create unlogged table import_minimal (number text primary key, pinyin text, initials text, words text)
				""");
		work.run("minimal archives", "create index on import_customer (number) where id is null");
		for (List<String> numbers = unknown(work, ""); !numbers.isEmpty(); numbers = unknown(work,
				numbers.get(numbers.size() - 1))) {
			addSearchKeys(work, numbers);
		}
		work.run("minimal archives", """
				update import_customer k set id = n.id
				from (select number, nextval(pg_get_serial_sequence('customer', 'id')) as id
					from (select number from import_customer where id is null order by first_row) u) n
				where k.number = n.number
				""");
		work.run("minimal archives", "analyze import_minimal");
		insert(work);
		work.run("minimal archives", "analyze customer (id, kind, number)");
	}

	private static List<String> unknown(Work work, String after) {
		return work.jdbc()
			.queryForList("select number from import_customer where id is null and number > ? order by number limit ?",
					String.class, after, AT_ONCE);
	}

	private static void addSearchKeys(Work work, List<String> numbers) {
		List<SearchKeys> keys = numbers.stream()
			.map((number) -> SearchKeys.of(Subject.CORPORATE, number, null))
			.toList();
		work.run("minimal archives", "insert into import_minimal select * from unnest(?, ?, ?, ?)",
				numbers.toArray(String[]::new), keys.stream().map(SearchKeys::pinyin).toArray(String[]::new),
				keys.stream().map(SearchKeys::initials).toArray(String[]::new),
				keys.stream().map(SearchKeys::words).toArray(String[]::new));
	}

	private static void insert(Work work) {
		Work.Choices choices = work.choices();
		work.run("minimal archives", """
				insert into customer (id, kind, number, name, name_pinyin, name_initials, search_words, acquired_on,
					status, completeness, minimal, import_id, created_at, created_by, updated_at, updated_by)
				overriding system value
				select k.id, ?, k.number, k.number, m.pinyin, m.initials, m.words, o.first_on, 'ACTIVE', ?, true, ?, ?,
					?, ?, ?
				from import_customer k join import_minimal m on m.number = k.number
				join (select customer, min(last_at)::date as first_on from import_order group by 1) o
					on o.customer = k.number
				order by k.id
				""", choices.minimalKind().letter(), Math.round(100.0 * KNOWN / choices.minimalKnowledge()),
				work.importId(), work.now(), work.user(), work.now(), work.user());
		work.run("minimal archives", """
				insert into %s (id) select k.id from import_customer k join import_minimal m on m.number = k.number
				order by k.id
				""".formatted(choices.minimalKind().table()));
	}

}
