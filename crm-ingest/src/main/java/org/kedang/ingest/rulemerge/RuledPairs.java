package org.kedang.ingest.rulemerge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.duplicate.MatchModels;
import org.kedang.ingest.match.MatchModel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which pairs are the same by the rule: found by the last search with the weights in use,
 * as probable as these demand, without a veto. Whoever was changed or merged since that
 * search, or stands in a pair that no rule may merge or that somebody found to be
 * different, is left to people.
 */
@Component
class RuledPairs {

	/** No more are merged together; the most probable come first. */
	static final int MOST = 10_000;

	private static final String PAIRS = """
			from duplicate_pair p join customer a on a.id = p.a_id join customer b on b.id = p.b_id
			where p.state = 'OPEN' and p.source = 'SCAN' and p.veto is null and p.probability >= :least
				and ((a.kind = 'I' and p.model_version = :individual and p.probability >= :individualFrom)
					or (a.kind = 'C' and p.model_version = :corporate and p.probability >= :corporateFrom))
				and greatest(a.updated_at, b.updated_at) <
					(select max(started_at) from duplicate_scan where state = 'DONE')
				and not exists (select 1 from customer_merge m where m.customer_id in (p.a_id, p.b_id)
					and m.merged_at >= (select max(started_at) from duplicate_scan where state = 'DONE'))
				and not exists (select 1 from duplicate_pair v where (v.veto is not null or v.state = 'DIFFERENT')
					and v.a_id in (p.a_id, p.b_id))
				and not exists (select 1 from duplicate_pair v where (v.veto is not null or v.state = 'DIFFERENT')
					and v.b_id in (p.a_id, p.b_id))
				and (:all or ((a.owner_id is null or a.owner_id = any(:owners))
					and (b.owner_id is null or b.owner_id = any(:owners))))
			""";

	private final MatchModels models;

	private final JdbcClient jdbc;

	RuledPairs(MatchModels models, JdbcClient jdbc) {
		this.models = models;
		this.jdbc = jdbc;
	}

	/** Whether there are any of which the reader sees both. */
	boolean any(Reader reader) {
		return this.jdbc.sql("select exists (select 1 " + PAIRS + ")")
			.params(parameters(reader))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Those that can be merged together: of pairs that have a customer in common only the
	 * most probable one, since the others have to be compared with what became of it.
	 */
	Chosen choose(Reader reader) {
		List<Ruled> all = this.jdbc
			.sql("select p.id, p.a_id, p.b_id, a.number, b.number, a.version, b.version " + PAIRS
					+ " order by p.probability desc, p.bits desc, p.id limit " + 2 * MOST)
			.params(parameters(reader))
			.query(RuledPairs::pair)
			.list();
		Set<Long> taken = new HashSet<>();
		List<Ruled> chosen = new ArrayList<>();
		for (Ruled pair : all) {
			if (chosen.size() < MOST && !taken.contains(pair.oneId) && !taken.contains(pair.otherId)) {
				taken.add(pair.oneId);
				taken.add(pair.otherId);
				chosen.add(pair);
			}
		}
		return new Chosen(chosen, all.size() - chosen.size());
	}

	/**
	 * A pair that is still one of them, held until the transaction ends; empty where
	 * somebody decided on it or changed one of the two.
	 */
	Optional<Ruled> hold(long pair, Reader reader) {
		// customers before pairs, as everybody else who holds both
		this.jdbc.sql("""
				select c.id from customer c join duplicate_pair p on c.id in (p.a_id, p.b_id)
				where p.id = ? order by c.id for update of c
				""").param(pair).query(Long.class).list();
		return this.jdbc
			.sql("select p.id, p.a_id, p.b_id, a.number, b.number, a.version, b.version " + PAIRS
					+ " and p.id = :pair for update of p")
			.params(parameters(reader))
			.param("pair", pair)
			.query(RuledPairs::pair)
			.optional();
	}

	private Map<String, Object> parameters(Reader reader) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("all", reader.scope().all());
		parameters.put("owners", reader.scope().ownerIds());
		double least = 1;
		for (Subject kind : List.of(Subject.INDIVIDUAL, Subject.CORPORATE)) {
			MatchModel model = this.models.inUse(kind);
			String name = (kind == Subject.CORPORATE) ? "corporate" : "individual";
			parameters.put(name, "v" + model.version());
			parameters.put(name + "From", model.sameFrom());
			least = Math.min(least, model.sameFrom());
		}
		// by it the queue's index finds the few of many
		parameters.put("least", least);
		return parameters;
	}

	private static Ruled pair(ResultSet row, int at) throws SQLException {
		return new Ruled(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5),
				row.getInt(6), row.getInt(7));
	}

	/**
	 * Pairs to be merged.
	 *
	 * @param later how many more have a customer in common with one of them, or are too
	 * many
	 */
	record Chosen(List<Ruled> pairs, int later) {
	}

	/** A pair with the numbers and versions of both. */
	record Ruled(long id, long oneId, long otherId, String one, String other, int oneVersion, int otherVersion) {
	}

}
