package org.kedang.ingest.duplicate;

import java.util.Map;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.merge.DuplicatePairs;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the review queue what a search has found, within the caller's transaction.
 */
@Component
class PairQueue {

	private final JdbcTemplate jdbc;

	private final DuplicatePairs pairs;

	PairQueue(JdbcTemplate jdbc, DuplicatePairs pairs) {
		this.jdbc = jdbc;
		this.pairs = pairs;
	}

	/**
	 * Takes in what was found, and drops what searches found before but not any more.
	 * Whoever was deleted or merged meanwhile is left out.
	 * @return how many pairs were dropped
	 */
	int replace(Subject kind, int version, FoundPairs found) {
		this.jdbc.execute("""
				create temporary table found_pair (a_id bigint, b_id bigint, probability double precision,
					bits double precision, evidence jsonb, veto text) on commit drop
				""");
		this.jdbc.execute((ConnectionCallback<Long>) (connection) -> found.copy(connection, "found_pair"));
		this.jdbc.execute("create index on found_pair (a_id, b_id); analyze found_pair");
		this.pairs.add("""
				select f.* from found_pair f join customer a on a.id = f.a_id join customer b on b.id = f.b_id
				for key share of a, b
				""", Map.of(), "v" + version, "SCAN");
		int gone = this.jdbc.update("""
				delete from duplicate_pair p using customer a
				where a.id = p.a_id and a.kind = ? and p.state = 'OPEN' and p.source = 'SCAN' and not exists
					(select 1 from found_pair f where f.a_id = p.a_id and f.b_id = p.b_id)
				""", kind.letter());
		this.jdbc.execute("drop table found_pair");
		return gone;
	}

}
