package org.kedang.ingest.store;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.customer.SearchKeys;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes anew what renamed customers are found by, some at a time.
 */
public final class SearchKeyRenewal {

	private static final int AT_ONCE = 1000;

	private final JdbcTemplate jdbc;

	public SearchKeyRenewal(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Renews the keys of some customers.
	 * @param subject individual or corporate; others are left out
	 * @param renamed a select of the ids of those with another name or short name
	 */
	public void renew(Subject subject, String renamed, Object... args) {
		List<Named> some = some(subject, renamed, 0, args);
		while (!some.isEmpty()) {
			this.jdbc.batchUpdate(
					"update customer set name_pinyin = ?, name_initials = ?, search_words = ? where id = ?",
					some.stream().map((each) -> keys(subject, each)).toList());
			some = some(subject, renamed, some.get(some.size() - 1).id(), args);
		}
	}

	private List<Named> some(Subject subject, String renamed, long after, Object... args) {
		Object[] all = new Object[args.length + 2];
		all[0] = after;
		System.arraycopy(args, 0, all, 1, args.length);
		all[all.length - 1] = AT_ONCE;
		return this.jdbc.query("""
				select c.id, c.name, %s as short_name from customer c join %s o on o.id = c.id
				where c.id > ? and c.id in (%s) order by c.id limit ?
				""".formatted((subject == Subject.CORPORATE) ? "o.short_name" : "null::text", subject.table(), renamed),
				(rs, row) -> new Named(rs.getLong(1), rs.getString(2), rs.getString(3)), all);
	}

	private static Object[] keys(Subject subject, Named customer) {
		SearchKeys keys = SearchKeys.of(subject, customer.name(), customer.shortName());
		return new Object[] { keys.pinyin(), keys.initials(), keys.words(), customer.id() };
	}

	private record Named(long id, String name, @Nullable String shortName) {
	}

}
