package org.kedang.ingest.duplicate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.kedang.catalogue.Subject;
import org.kedang.database.CopyNumbers;
import org.kedang.ingest.match.Keys;
import org.kedang.ingest.match.Matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pairs of customers that have a gathered key in common, kept by the database within
 * the caller's transaction: however many they are, few are in memory.
 */
@Component
class KeyPairs {

	private static final int TOGETHER = 5_000;

	private static final long[] NONE = {};

	private static final String MET = "met_pair";

	private final JdbcClient jdbc;

	private final MatchKeys keys;

	KeyPairs(JdbcClient jdbc, MatchKeys keys) {
		this.jdbc = jdbc;
		this.keys = keys;
	}

	/**
	 * Makes them. A key that too many have brings only those together that agree in the
	 * value of a field as well.
	 * @param gathered the keys of all customers of the kind
	 * @param read what of these is compared
	 * @return how many there are
	 */
	long make(Subject kind, KeyFiles gathered, CustomerFile read) {
		this.jdbc.sql("create temporary table met_pair (a_id bigint, b_id bigint) on commit drop").update();
		try (KeyFiles large = new KeyFiles(); KeyFiles refined = new KeyFiles()) {
			this.keys.copy(MET, (out) -> gathered.shared((key, ids) -> {
				if (ids.length <= Matching.MOST_PER_KEY) {
					meet(out, ids);
				}
				else {
					LongStream.of(ids).forEach((id) -> large.add(id, key));
				}
			}));
			refine(kind, read, large, refined);
			this.keys.copy(MET, (out) -> refined.shared((key, ids) -> {
				if (ids.length <= Matching.MOST_PER_KEY) {
					meet(out, ids);
				}
			}));
		}
		int count = this.jdbc
			.sql("create temporary table key_pair on commit drop as select distinct a_id, b_id from met_pair")
			.update();
		this.jdbc.sql("drop table met_pair").update();
		return count;
	}

	private static void meet(CopyNumbers out, long[] ids) {
		try {
			for (int a = 0; a < ids.length; a++) {
				for (int b = a + 1; b < ids.length; b++) {
					out.row(ids[a], ids[b]);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Refines keys.
	 * @param large customers with those of their keys that too many have
	 * @param refined is given what takes the place of these
	 */
	private static void refine(Subject kind, CustomerFile read, KeyFiles large, KeyFiles refined) {
		Map<Long, long[]> some = new HashMap<>();
		large.groups((customer, keys) -> {
			some.put(customer, keys);
			if (some.size() == TOGETHER) {
				refine(kind, read, some, refined);
			}
		});
		refine(kind, read, some, refined);
	}

	private static void refine(Subject kind, CustomerFile read, Map<Long, long[]> large, KeyFiles refined) {
		Keys rule = new Keys(StoredCustomers.of(kind));
		read.read(List.copyOf(large.keySet()), (id, values) -> {
			for (long key : large.getOrDefault(id, NONE)) {
				for (long finer : rule.refined(key, values)) {
					refined.add(finer, id);
				}
			}
		});
		large.clear();
	}

	/**
	 * Hands over the pairs that are wanted, so many at a time, in an order that depends
	 * on them only.
	 */
	void inPieces(int together, Wanted wanted, Consumer<List<Pair>> pieces) {
		List<Pair> some = new ArrayList<>();
		try (Stream<Pair> all = this.jdbc.sql("select a_id, b_id from key_pair order by a_id, b_id")
			.withFetchSize(TOGETHER)
			.query((row, at) -> new Pair(row.getLong(1), row.getLong(2)))
			.stream()) {
			all.filter((pair) -> wanted.takes(pair.a, pair.b)).forEach((pair) -> {
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

	/**
	 * Which pairs are wanted.
	 */
	@FunctionalInterface
	interface Wanted {

		boolean takes(long a, long b);

	}

	/** Two customers, the older one first. */
	record Pair(long a, long b) {
	}

}
