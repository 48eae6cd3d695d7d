package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The keys of a record: numbers, of which two records have at least one in common if they
 * are worth comparing. A pure function of the record, so that they can stand in a table
 * and be joined by equality. Thread-safe.
 */
public final class Keys {

	private static final int MOST = 64;

	private final List<KeyRule> rules;

	private final int[][] fields;

	public Keys(MatchConfiguration configuration) {
		List<String> names = configuration.fields();
		this.rules = configuration.keys().stream().map(KeyRule::parse).toList();
		this.fields = this.rules.stream()
			.map((rule) -> rule.fields().stream().mapToInt(names::indexOf).toArray())
			.toArray(int[][]::new);
	}

	/**
	 * The keys of a record in ascending order, each once.
	 * @param values as {@link MatchConfiguration#fields()} orders them, null or empty
	 * where nothing is known
	 */
	public long[] of(@Nullable String[] values) {
		long[] keys = new long[MOST];
		int count = 0;
		for (int i = 0; i < this.rules.size(); i++) {
			count = add(i, values, 0, mix(i + 1), keys, count);
		}
		Arrays.sort(keys, 0, count);
		int distinct = 0;
		for (int i = 0; i < count; i++) {
			if (i == 0 || keys[i] != keys[i - 1]) {
				keys[distinct++] = keys[i];
			}
		}
		return Arrays.copyOf(keys, distinct);
	}

	private int add(int rule, @Nullable String[] values, int part, long hash, long[] keys, int count) {
		List<KeyRule.Part> parts = this.rules.get(rule).parts();
		if (part == parts.size()) {
			if (count < MOST) {
				keys[count] = hash;
				return count + 1;
			}
			return count;
		}
		String value = values[this.fields[rule][part]];
		int sum = count;
		if (value != null && !value.isEmpty()) {
			for (String text : parts.get(part).form().of(value)) {
				sum = add(rule, values, part + 1, hash(hash, text), keys, sum);
			}
		}
		return sum;
	}

	private static long hash(long seed, String text) {
		long hash = seed;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
		}
		return mix(hash);
	}

	/** The finaliser of SplitMix64. */
	static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

}
