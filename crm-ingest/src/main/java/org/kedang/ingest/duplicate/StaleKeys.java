package org.kedang.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;

import org.kedang.catalogue.Subject;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whose keys are yet to be computed: customers one by one, and first loads as one span of
 * ids each. What others have locked is passed over.
 */
@Component
class StaleKeys {

	private final JdbcTemplate jdbc;

	StaleKeys(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes some out, within the caller's transaction, the latest ones first. Who changed
	 * after a load comes before it.
	 * @param most how many at most
	 * @return their ids; some of a span may be nobody's
	 */
	List<Long> take(int most) {
		List<Long> some = new ArrayList<>(this.jdbc.queryForList("""
				delete from match_stale where id in
					(select id from match_stale order by id desc limit ? for update skip locked) returning id
				""", Long.class, most));
		if (some.size() < most) {
			some.addAll(cut(most - some.size()));
		}
		return some;
	}

	/** Takes the end off the latest span. */
	private List<Long> cut(int most) {
		return this.jdbc.queryForList("""
				with span as (select id, first, last, greatest(first, last - ? + 1) as cut from match_stale_span
						order by last desc limit 1 for update skip locked),
					used as (delete from match_stale_span s using span where s.id = span.id and span.cut = span.first),
					shorter as (update match_stale_span s set last = span.cut - 1 from span
						where s.id = span.id and span.cut > span.first)
				select generate_series(cut, last) from span
				""", Long.class, most);
	}

	/** Takes all of a kind out, within the caller's transaction. */
	void takeAll(Subject kind) {
		String letter = kind.letter();
		this.jdbc.update("""
				delete from match_stale where id in (
					select s.id from match_stale s join customer c on c.id = s.id where c.kind = ?
					for update of s skip locked)
				""", letter);
		this.jdbc.update("""
				delete from match_stale_span where id in
					(select id from match_stale_span where kind = ? for update skip locked)
				""", letter);
	}

}
