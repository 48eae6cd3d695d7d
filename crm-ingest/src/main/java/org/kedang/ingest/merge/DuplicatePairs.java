package org.kedang.ingest.merge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review queue: all pairs of customers that may be the same. A reader sees the pairs
 * of which they see both.
 */
@Component
public class DuplicatePairs {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	DuplicatePairs(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * Takes pairs in, as a set. A pair that is known and open gets what is known of it
	 * now, and one from an import is a search's own from when a search finds it too; one
	 * that was found to be different stays so and is never asked again.
	 * @param select a query of a_id, b_id (in any order), probability, bits, evidence,
	 * veto, each pair once
	 * @param parameters the query's own
	 * @param modelVersion of the model that found them; null for none
	 * @param source SCAN, IMPORT, FORM or HAND
	 * @return how many pairs are new or other than they were
	 */
	@Transactional
	public int add(String select, Map<String, ?> parameters, @Nullable String modelVersion, String source) {
		return this.jdbc.sql("""
				insert into duplicate_pair as p (a_id, b_id, probability, bits, evidence, veto, model_version, source)
				select least(f.a_id, f.b_id), greatest(f.a_id, f.b_id), f.probability, f.bits, f.evidence, f.veto,
					:modelVersion, :source
				from (%s) f order by 1, 2
				on conflict (a_id, b_id) do update set probability = excluded.probability, bits = excluded.bits,
					evidence = excluded.evidence, veto = excluded.veto, model_version = excluded.model_version,
					source = case when excluded.source = 'SCAN' and p.source <> 'HAND' then 'SCAN' else p.source end
				where p.state = 'OPEN' and ((p.probability, p.bits, p.evidence, p.veto, p.model_version)
					is distinct from (excluded.probability, excluded.bits, excluded.evidence, excluded.veto,
					excluded.model_version) or (excluded.source = 'SCAN' and p.source in ('IMPORT', 'FORM')))
				""".formatted(select))
			.params(parameters)
			.param("modelVersion", modelVersion)
			.param("source", source)
			.update();
	}

	/** A page of pairs, the most probable first. */
	public PairPage find(PairQuery query, @Nullable String after, int size, Reader reader) {
		List<DuplicatePair> pairs = page(query, after, true, size + 1, reader);
		boolean more = pairs.size() > size;
		List<DuplicatePair> shown = more ? pairs.subList(0, size) : pairs;
		return new PairPage(shown, more ? shown.get(size - 1).place() : null);
	}

	/** The pair behind another one in the queue. */
	public Optional<DuplicatePair> next(DuplicatePair pair, Reader reader) {
		return page(PairQuery.OPEN, pair.place(), true, 1, reader).stream().findFirst();
	}

	/** The pair before another one in the queue. */
	public Optional<DuplicatePair> previous(DuplicatePair pair, Reader reader) {
		return page(PairQuery.OPEN, pair.place(), false, 1, reader).stream().findFirst();
	}

	private List<DuplicatePair> page(PairQuery query, @Nullable String place, boolean forwards, int size,
			Reader reader) {
		PairSql sql = PairSql.of(query, reader);
		String page = sql.page(place, forwards, size);
		return this.jdbc.sql(page)
			.params(sql.parameters())
			.query(PairSql::pair)
			.list()
			.stream()
			.map((pair) -> pair.shownTo(reader))
			.toList();
	}

	public long count(PairQuery query, Reader reader) {
		PairSql sql = PairSql.of(query, reader);
		return this.jdbc.sql(sql.count()).params(sql.parameters()).query(Long.class).single();
	}

	/** A pair of which the reader sees both. */
	public Optional<DuplicatePair> find(long id, Reader reader) {
		return find("p.id = :id", Map.of("id", id), reader);
	}

	/** What is known of two customers, in any order. */
	public Optional<DuplicatePair> between(long one, long other, Reader reader) {
		return find("p.a_id = least(:one::bigint, :other::bigint) and p.b_id = greatest(:one::bigint, :other::bigint)",
				Map.of("one", one, "other", other), reader);
	}

	private Optional<DuplicatePair> find(String where, Map<String, ?> parameters, Reader reader) {
		PairSql sql = PairSql.of(where, parameters, reader);
		return this.jdbc.sql(sql.select())
			.params(sql.parameters())
			.query(PairSql::pair)
			.optional()
			.filter((pair) -> reader.sees(pair.first().ownerId()) && reader.sees(pair.second().ownerId()))
			.map((pair) -> pair.shownTo(reader));
	}

	/** Remembers that two customers are not the same. */
	@Transactional
	public void different(long one, long other, Reader reader) {
		this.jdbc.sql("""
				insert into duplicate_pair (a_id, b_id, state, probability, bits, source, decided_by, decided_at)
				values (least(:one::bigint, :other::bigint), greatest(:one::bigint, :other::bigint), 'DIFFERENT', 0, 0,
					'HAND', :user, now())
				on conflict (a_id, b_id) do update set state = 'DIFFERENT', decided_by = :user, decided_at = now()
				where duplicate_pair.state = 'OPEN'
				""").param("one", one).param("other", other).param("user", reader.id()).update();
		between(one, other, reader).ifPresent((pair) -> tell("duplicate-refuted", pair, reader));
	}

	/** Puts a pair that was found to be different back into the queue. */
	@Transactional
	public void reopen(DuplicatePair pair, Reader reader) {
		this.jdbc.sql("""
				update duplicate_pair set state = 'OPEN', decided_by = null, decided_at = null where id = ?
				""").param(pair.id()).update();
		tell("duplicate-reopened", pair, reader);
	}

	private void tell(String action, DuplicatePair pair, Reader reader) {
		this.audit.record(reader.actor(), action, "customer", pair.first().number(),
				Map.of("other", pair.second().number()));
	}

}
