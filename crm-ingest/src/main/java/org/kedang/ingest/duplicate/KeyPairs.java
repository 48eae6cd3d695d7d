package org.kedang.ingest.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.Keys;
import org.kedang.ingest.match.Matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pairs of customers that have a gathered key in common, made and kept by the
 * database within the caller's transaction: however many they are, few are in memory.
 */
@Component
class KeyPairs {

	private static final int TOGETHER = 5_000;

	private static final Long[] NONE = {};

	private final JdbcClient jdbc;

	private final MatchKeys keys;

	private final StoredCustomers customers;

	KeyPairs(JdbcClient jdbc, MatchKeys keys, StoredCustomers customers) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.customers = customers;
	}

	/**
	 * Makes them. A key that too many have brings only those together that agree in the
	 * value of a field as well.
	 * @return how many there are
	 */
	long make(Subject kind) {
		this.jdbc.sql("set local work_mem = '128MB'").update();
		this.jdbc.sql("analyze new_key").update();
		this.jdbc.sql("""
				create temporary table large_key on commit drop as
				select key from new_key group by key having count(*) > %d
				""".formatted(Matching.MOST_PER_KEY)).update();
		refine(kind);
		int count = this.jdbc.sql("""
				create temporary table key_pair on commit drop as
				with shared as (select array_agg(customer_id) as ids
					from (select * from new_key union all select * from refined_key) k
					group by key having count(*) between 2 and %d)
				select distinct a.id as a_id, b.id as b_id from shared s, unnest(s.ids) a (id), unnest(s.ids) b (id)
				where a.id < b.id
				""".formatted(Matching.MOST_PER_KEY)).update();
		this.jdbc.sql("drop table large_key; drop table refined_key").update();
		return count;
	}

	private void refine(Subject kind) {
		this.jdbc.sql("create temporary table refined_key (key bigint, customer_id bigint) on commit drop").update();
		Map<Long, Long[]> some = new HashMap<>();
		try (Stream<Map.Entry<Long, Long[]>> all = this.jdbc.sql("""
				select customer_id, array_agg(key) from new_key join large_key using (key) group by customer_id
				""").withFetchSize(TOGETHER).query((row, at) -> Map.entry(row.getLong(1), longs(row, 2))).stream()) {
			all.forEach((customer) -> {
				some.put(customer.getKey(), customer.getValue());
				if (some.size() == TOGETHER) {
					refine(kind, some);
				}
			});
		}
		refine(kind, some);
	}

	private static Long[] longs(ResultSet row, int column) throws SQLException {
		return (Long[]) row.getArray(column).getArray();
	}

	private void refine(Subject kind, Map<Long, Long[]> large) {
		Keys rule = new Keys(StoredCustomers.of(kind));
		StoredCustomers.InBatches batches = new StoredCustomers.InBatches(
				(some) -> this.keys.copy("copy refined_key from stdin", (out) -> {
					for (StoredCustomers.Row customer : some) {
						for (long key : large.getOrDefault(customer.id(), NONE)) {
							for (long refined : rule.refined(key, customer.values())) {
								out.add(refined).add(customer.id()).end();
							}
						}
					}
				}));
		this.customers.read(kind, List.copyOf(large.keySet()), batches);
		batches.end();
		large.clear();
	}

	/** Hands over all pairs, so many at a time, in an order that depends on them only. */
	void inPieces(int together, Consumer<List<Pair>> pieces) {
		List<Pair> some = new ArrayList<>();
		try (Stream<Pair> all = this.jdbc.sql("select a_id, b_id from key_pair order by a_id, b_id")
			.withFetchSize(TOGETHER)
			.query((row, at) -> new Pair(row.getLong(1), row.getLong(2)))
			.stream()) {
			all.forEach((pair) -> {
				some.add(pair);
				if (some.size() == together) {
					pieces.accept(List.copyOf(some));
					some.clear();
				}
			});
		}
		if (!some.isEmpty()) {
			pieces.accept(List.copyOf(some));
		}
	}

	/** Two customers, the older one first. */
	record Pair(long a, long b) {
	}

}
