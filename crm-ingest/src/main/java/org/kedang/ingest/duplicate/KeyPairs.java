package org.kedang.ingest.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.Keys;
import org.kedang.ingest.match.Matching;

/**
 * The pairs of customers that have a key in common: however many they are, few are in
 * memory.
 */
final class KeyPairs implements AutoCloseable {

	private static final int TOGETHER = 5_000;

	private static final long[] NONE = {};

	private final Subject kind;

	private final CustomerFile read;

	/** The older customer of each pair with the other. */
	private final KeyFiles met;

	private final KeyFiles large;

	private long size;

	/**
	 * No pairs yet.
	 * @param read what of the customers is compared
	 */
	KeyPairs(Subject kind, CustomerFile read) {
		this.kind = kind;
		this.read = read;
		this.met = KeyFiles.ofCustomers(read);
		this.large = KeyFiles.ofCustomers(read);
	}

	/**
	 * Adds a key. One that too many have brings only those together that agree in the
	 * value of a field as well.
	 * @param ids all who have it, in ascending order
	 */
	void add(long key, long[] ids) {
		if (ids.length <= Matching.MOST_PER_KEY) {
			meet(ids);
		}
		else {
			LongStream.of(ids).forEach((id) -> this.large.add(id, key));
		}
	}

	private void meet(long[] ids) {
		for (int a = 0; a < ids.length; a++) {
			for (int b = a + 1; b < ids.length; b++) {
				this.met.add(ids[a], ids[b]);
			}
		}
	}

	/** Says that all keys were added. */
	void end() {
		try (KeyFiles refined = KeyFiles.ofHashes()) {
			refine(refined);
			refined.groups((key, ids) -> {
				if (ids.length <= Matching.MOST_PER_KEY) {
					meet(ids);
				}
			});
		}
		this.size = this.met.settle();
	}

	/** How many there are. */
	long size() {
		return this.size;
	}

	/**
	 * Refines keys.
	 * @param refined is given what takes the place of those that too many have
	 */
	private void refine(KeyFiles refined) {
		Map<Long, long[]> some = new HashMap<>();
		this.large.groups((customer, keys) -> {
			some.put(customer, keys);
			if (some.size() == TOGETHER) {
				refine(some, refined);
			}
		});
		refine(some, refined);
	}

	private void refine(Map<Long, long[]> some, KeyFiles refined) {
		Keys rule = new Keys(StoredCustomers.of(this.kind));
		this.read.read(List.copyOf(some.keySet()), (id, values) -> {
			for (long key : some.getOrDefault(id, NONE)) {
				for (long finer : rule.refined(key, values)) {
					refined.add(finer, id);
				}
			}
		});
		some.clear();
	}

	/**
	 * Hands over the pairs that are wanted, so many at a time, in an order that depends
	 * on them only.
	 */
	void inPieces(int together, Wanted wanted, Consumer<List<Pair>> pieces) {
		List<Pair> some = new ArrayList<>();
		this.met.groups((a, others) -> {
			for (long b : others) {
				if (wanted.takes(a, b)) {
					some.add(new Pair(a, b));
				}
				if (some.size() == together) {
					pieces.accept(List.copyOf(some));
					some.clear();
				}
			}
		});
		if (!some.isEmpty()) {
			pieces.accept(List.copyOf(some));
		}
	}

	@Override
	public void close() {
		this.met.close();
		this.large.close();
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
