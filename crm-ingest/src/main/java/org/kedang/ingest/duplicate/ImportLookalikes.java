package org.kedang.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.database.CopyText;
import org.kedang.ingest.match.Evidence;
import org.kedang.ingest.match.Keys;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.MatchTable;
import org.kedang.ingest.match.Matching;
import org.kedang.ingest.match.ScoredPairs;
import org.kedang.ingest.match.Scorer;
import org.kedang.ingest.match.TermFrequencies;
import org.kedang.ingest.match.Verdict;
import org.kedang.ingest.merge.DuplicatePairs;
import org.kedang.ingest.store.Lookalikes;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Compares the rows of an import with each other, and some at a time with the stored
 * customers that have a key in common.
 */
@Component
class ImportLookalikes implements Lookalikes {

	/** So many rows are compared with the archive at once. */
	private static final int SOME = 2_000;

	/** So many stale keys are computed before; a search meets the others. */
	private static final int FRESH = 1_000;

	private final MatchKeys keys;

	private final MatchModels models;

	private final StoredCustomers customers;

	private final KnownTerms terms;

	private final DuplicatePairs pairs;

	private final JdbcTemplate jdbc;

	private final int most;

	ImportLookalikes(MatchKeys keys, MatchModels models, StoredCustomers customers, KnownTerms terms,
			DuplicatePairs pairs, JdbcTemplate jdbc, @Value("${kedang.duplicates.import-rows:50000}") int most) {
		this.keys = keys;
		this.models = models;
		this.customers = customers;
		this.terms = terms;
		this.pairs = pairs;
		this.jdbc = jdbc;
		this.most = most;
	}

	@Override
	public List<String> fields(Subject kind) {
		return StoredCustomers.of(kind).fields();
	}

	@Override
	public boolean find(Subject kind, String rows, Runnable check) {
		this.jdbc.execute("""
				create unlogged table import_double (row integer, other_row integer, customer_id bigint, same boolean,
					probability double precision, bits double precision, evidence jsonb, veto text)
				""");
		int count = Objects.requireNonNull(this.jdbc.queryForObject(
				"select count(*) from (select 1 from (%s) r limit %d) s".formatted(rows, this.most + 1),
				Integer.class));
		if (count > 0 && count <= this.most) {
			List<Staged> staged = read(kind, rows);
			this.keys.refresh(FRESH);
			List<Lookalike> found = new ArrayList<>(among(kind, staged));
			for (int from = 0; from < staged.size(); from += SOME) {
				check.run();
				found.addAll(stored(kind, staged.subList(from, Math.min(staged.size(), from + SOME))));
			}
			keep(found);
		}
		this.jdbc.execute("create index on import_double (row); analyze import_double");
		return count <= this.most;
	}

	private List<Staged> read(Subject kind, String rows) {
		int fields = fields(kind).size();
		return this.jdbc.query("select * from (" + rows + ") r order by row", (row, at) -> {
			@Nullable String[] values = new @Nullable String[fields];
			for (int i = 0; i < fields; i++) {
				values[i] = row.getString(i + 2);
			}
			return new Staged(row.getInt(1), values);
		});
	}

	/** The later row of a pair may be the earlier one. */
	private List<Lookalike> among(Subject kind, List<Staged> staged) {
		MatchTable.Builder builder = MatchTable.of(StoredCustomers.of(kind));
		staged.forEach((row) -> builder.add(row.row, row.values));
		MatchTable table = builder.build();
		boolean few = table.size() < Finding.ENOUGH;
		Scorer scorer = new Scorer(this.models.inUse(kind), table, few ? Finding.RARE : null);
		return alike(scorer, (first, second, evidence) -> new Lookalike((int) table.id(second), (int) table.id(first),
				null, false, evidence));
	}

	/** Nothing is the same by rule before it is known how common the values are. */
	private List<Lookalike> stored(Subject kind, List<Staged> staged) {
		MatchTable.Builder builder = MatchTable.of(StoredCustomers.of(kind));
		Keys rule = new Keys(StoredCustomers.of(kind));
		long[] shared = staged.stream().flatMapToLong((row) -> LongStream.of(rule.of(row.values))).distinct().toArray();
		staged.forEach((row) -> builder.add(row.row, row.values));
		builder.second();
		this.customers.read(kind, this.keys.sharing(shared), builder::add);
		MatchTable table = builder.build();
		if (table.size() == staged.size()) {
			return List.of();
		}
		TermFrequencies frequencies = this.terms.of(kind, table);
		Scorer scorer = new Scorer(this.models.inUse(kind), table, frequencies);
		return alike(scorer, (first, second, evidence) -> new Lookalike((int) table.id(first), null, table.id(second),
				evidence.verdict() == Verdict.SAME && frequencies != Finding.RARE, evidence));
	}

	private static List<Lookalike> alike(Scorer scorer, Making making) {
		ScoredPairs pairs = new Matching(scorer).pairs();
		return IntStream.range(0, pairs.size())
			.filter((i) -> pairs.verdict(i) != Verdict.DIFFERENT)
			.mapToObj((i) -> making.make(pairs.first(i), pairs.second(i),
					scorer.evidence(pairs.first(i), pairs.second(i))))
			.toList();
	}

	private void keep(List<Lookalike> found) {
		String sql = "copy import_double from stdin";
		this.jdbc.execute((ConnectionCallback<Long>) (connection) -> CopyText.copy(connection, sql, (out) -> {
			for (Lookalike each : found) {
				out.add(each.row)
					.add(text(each.other))
					.add(text(each.customer))
					.add(Boolean.toString(each.same))
					.add(Double.toString(each.evidence.probability()))
					.add(Double.toString(each.evidence.bits()))
					.add(FoundPair.json(each.evidence))
					.add(FoundPair.veto(each.evidence))
					.end();
			}
		}));
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	@Override
	public void queue(Subject kind) {
		MatchModel model = this.models.inUse(kind);
		this.pairs.add("""
				select n.id as a_id, coalesce(d.customer_id, o.id) as b_id, d.probability, d.bits, d.evidence, d.veto
				from import_double d join import_new n on n.row = d.row left join import_new o on o.row = d.other_row
				where coalesce(d.customer_id, o.id) is not null
				""", Map.of(), "v" + model.version(), "IMPORT");
	}

	private record Staged(int row, @Nullable String[] values) {
	}

	/** A row, and the earlier row or the stored customer it may be. */
	private record Lookalike(int row, @Nullable Integer other, @Nullable Long customer, boolean same,
			Evidence evidence) {
	}

	/**
	 * Makes what is kept of a pair.
	 */
	@FunctionalInterface
	private interface Making {

		Lookalike make(int first, int second, Evidence evidence);

	}

}
