package org.kedang.ingest.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.MatchModel;
import org.kedang.ingest.match.Reweighing;
import org.kedang.ingest.match.Verdict;
import org.kedang.ingest.merge.DuplicatePairs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what would become of the pairs in the review queue by other weights, out of the
 * levels that are kept with each: nothing is compared again. What a search found to be
 * different is not kept, so it is not looked at.
 */
@Component
public class TryingWeights {

	/** The most probable ones; more would take too long to wait for. */
	private static final int MOST = 50_000;

	private static final int EXAMPLES = 5;

	/** A veto keeps a pair from being the same; a contradiction is always looked at. */
	private static final String VERDICT = """
			case when j.veto in ('identity-number', 'credit-code') then 'POSSIBLE'
				when j.%1$s >= :%1$sSame then case when j.veto is null then 'SAME' else 'POSSIBLE' end
				when j.%1$s >= :%1$sPossible then 'POSSIBLE' else 'DIFFERENT' end""";

	private static final String PROBABILITY = "1 / (1 + power(2::float8, -greatest(-500, least(500, p.bits + sum(coalesce(c.%1$s, 0))))))";

	private static final String PAIRS = """
			from duplicate_pair p join customer a on a.id = p.a_id
			where p.state = 'OPEN' and a.kind = :kind""";

	private static final String TRIAL = """
			with change as (select * from unnest(:versions::text[], :fields::text[], :levels::text[], :before::float8[],
					:after::float8[]) as c (version, field, level, before, after)),
				p as materialized (select p.id, p.bits, p.veto, p.model_version, p.probability, p.evidence %s
					and p.model_version = any(:versions::text[]) order by p.probability desc, p.bits desc, p.id desc
					limit %d),
				j as (select p.id, p.veto, %s as before, %s as after
					from p cross join lateral (
						select field, level from jsonb_to_recordset(p.evidence) as e (field text, level text)
						union all select '', '') e
					left join change c on c.version = p.model_version and c.field = e.field and c.level = e.level
					group by p.id, p.veto, p.bits),
				v as (select j.id, j.after as probability, %s as before, %s as after from j),
				n as (select v.*, count(*) over (partition by before, after) as count,
					row_number() over (partition by before, after order by probability desc, id) as place from v)
			select id, probability, before, after, count from n where place <= case when before = after then 1 else %d end
			order by before, after, place
			"""
		.formatted(PAIRS, MOST, PROBABILITY.formatted("before"), PROBABILITY.formatted("after"),
				VERDICT.formatted("before"), VERDICT.formatted("after"), EXAMPLES);

	private final MatchModels models;

	private final DuplicatePairs pairs;

	private final JdbcClient jdbc;

	TryingWeights(MatchModels models, DuplicatePairs pairs, JdbcClient jdbc) {
		this.models = models;
		this.pairs = pairs;
		this.jdbc = jdbc;
	}

	/**
	 * What would become of the pairs of a kind.
	 * @param weights that are not in use yet
	 */
	@Transactional(readOnly = true)
	public WeightsTrial of(Subject kind, MatchModel weights, Reader reader) {
		MatchModel present = this.models.inUse(kind);
		Changes changes = new Changes();
		this.models.history(kind).forEach((kept) -> changes.add(kept.model(), present, weights));
		changes.add(MatchModel.initial(StoredCustomers.of(kind)), present, weights);
		List<Line> lines = this.jdbc.sql(TRIAL)
			.param("kind", kind.letter())
			.params(changes.parameters())
			.param("beforeSame", present.sameFrom())
			.param("beforePossible", present.possibleFrom())
			.param("afterSame", weights.sameFrom())
			.param("afterPossible", weights.possibleFrom())
			.query(TryingWeights::line)
			.list();
		Map<String, List<Line>> moves = new LinkedHashMap<>();
		lines.forEach(
				(line) -> moves.computeIfAbsent(line.before + " " + line.after, (key) -> new ArrayList<>()).add(line));
		List<WeightsTrial.Movement> movements = moves.values().stream().map((each) -> movement(each, reader)).toList();
		long looked = movements.stream().mapToLong(WeightsTrial.Movement::count).sum();
		long all = this.jdbc.sql("select count(*) " + PAIRS).param("kind", kind.letter()).query(Long.class).single();
		return new WeightsTrial(looked, all - looked, movements);
	}

	private WeightsTrial.Movement movement(List<Line> lines, Reader reader) {
		Line first = lines.get(0);
		List<WeightsTrial.Example> examples = (first.before == first.after) ? List.of()
				: lines.stream()
					.flatMap((line) -> this.pairs.find(line.id, reader)
						.map((pair) -> new WeightsTrial.Example(pair, line.probability))
						.stream())
					.toList();
		return new WeightsTrial.Movement(first.before, first.after, first.count, examples);
	}

	private static Line line(ResultSet row, int at) throws SQLException {
		return new Line(row.getLong("id"), row.getDouble("probability"), Verdict.valueOf(row.getString("before")),
				Verdict.valueOf(row.getString("after")), row.getLong("count"));
	}

	/** Changes of levels, from each version that may have found a pair. */
	private static final class Changes {

		private final List<String> versions = new ArrayList<>();

		private final List<String> fields = new ArrayList<>();

		private final List<String> levels = new ArrayList<>();

		private final List<Double> before = new ArrayList<>();

		private final List<Double> after = new ArrayList<>();

		void add(MatchModel found, MatchModel present, MatchModel weights) {
			Reweighing now = Reweighing.of(found, present);
			Reweighing then = Reweighing.of(found, weights);
			// the nameless level is every pair's own
			add(found, "", "", now.prior(), then.prior());
			now.changes().forEach((change) -> add(found, change.column(), change.level(), change.bits(), 0));
			then.changes().forEach((change) -> add(found, change.column(), change.level(), 0, change.bits()));
		}

		private void add(MatchModel found, String field, String level, double one, double other) {
			this.versions.add("v" + found.version());
			this.fields.add(field);
			this.levels.add(level);
			this.before.add(one);
			this.after.add(other);
		}

		Map<String, Object> parameters() {
			return Map.of("versions", this.versions.toArray(String[]::new), "fields",
					this.fields.toArray(String[]::new), "levels", this.levels.toArray(String[]::new), "before",
					this.before.toArray(Double[]::new), "after", this.after.toArray(Double[]::new));
		}

	}

	private record Line(long id, double probability, Verdict before, Verdict after, long count) {
	}

}
