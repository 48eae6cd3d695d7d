package org.kedang.ingest.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.shared.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what taking a merge back would do, before anybody does.
 */
@Component
public class Reversals {

	/** Where the two themselves stand; of others a merge changes whom they name. */
	private static final String[] OWN = { "customer", "individual_customer", "corporate_customer" };

	private final Merges merges;

	private final AddedSince addedSince;

	private final Comparing comparing;

	private final JdbcClient jdbc;

	Reversals(Merges merges, AddedSince addedSince, Comparing comparing, JdbcClient jdbc) {
		this.merges = merges;
		this.addedSince = addedSince;
		this.comparing = comparing;
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public Reversal of(Merge merge, Reader reader) {
		List<Field> restored = new ArrayList<>();
		List<Field> kept = new ArrayList<>();
		Map<String, Boolean> columns = columns(merge);
		for (Field field : this.comparing.fields(merge.kind())) {
			Boolean asMerged = columns.get(field.isCustom() ? "custom." + field.key() : field.column());
			if (asMerged != null && !reader.isHidden(field)) {
				(asMerged ? restored : kept).add(field);
			}
		}
		return new Reversal(merge, returning(merge), restored, kept, this.addedSince.to(merge), obstacle(merge));
	}

	/** Why a merge cannot be taken back; null where it can. */
	@Nullable Problem obstacle(Merge merge) {
		if (merge.isUndone()) {
			return Problem.of("merge.undo.done", merge.loserNumber());
		}
		Optional<Merge> later = this.merges.after(merge);
		if (later.isPresent()) {
			return Problem.of("merge.undo.order", later.get().loserNumber(), later.get().survivorNumber());
		}
		boolean taken = this.jdbc.sql("select exists (select 1 from customer where number = ? or id = ?)")
			.params(merge.loserNumber(), merge.loserId())
			.query(Boolean.class)
			.single();
		return taken ? Problem.of("merge.undo.taken", merge.loserNumber()) : null;
	}

	/**
	 * The survivor's own columns, and keys of custom values, that the merge changed, and
	 * whether each is as it left it.
	 */
	private Map<String, Boolean> columns(Merge merge) {
		Map<String, Boolean> columns = new HashMap<>();
		for (String table : List.of("customer", merge.kind().table())) {
			this.jdbc
				.sql("""
						with own as (select to_jsonb(t) as now, r.before, r.after from customer_merge_row r
							join %1$s t on t.id = :customer
							where r.merge_id = :merge and r.table_name = '%1$s' and r.action = 'CHANGED'
								and r.key = jsonb_build_object('id', t.id))
						select k as name, now -> k is not distinct from after -> k as same from own, jsonb_object_keys(after) k
						union all
						select 'custom.' || k, now -> 'custom' -> k is not distinct from after -> 'custom' -> k
						from own, jsonb_object_keys((after -> 'custom') || (before -> 'custom')) k
						where after -> 'custom' -> k is distinct from before -> 'custom' -> k
						"""
					.formatted(table))
				.param("customer", merge.customerId())
				.param("merge", merge.id())
				.query((row) -> {
					columns.put(row.getString("name"), row.getBoolean("same"));
				});
		}
		return columns;
	}

	private List<Reversal.Rows> returning(Merge merge) {
		return this.jdbc.sql("""
				select table_name, count(distinct key) as rows from customer_merge_row r
				join customer_merge m on m.id = r.merge_id
				where r.merge_id = ? and table_name <> 'customer_figures' and not (table_name = any(?)
					and (key ->> 'id')::bigint in (m.survivor_id, m.loser_id))
				group by 1 order by 1
				""")
			.param(merge.id())
			.param(OWN)
			.query((row, at) -> new Reversal.Rows(row.getString("table_name"), row.getLong("rows")))
			.list();
	}

}
