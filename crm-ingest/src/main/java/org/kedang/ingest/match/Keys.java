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

	private static final long[] NONE = {};

	private final List<KeyRule.Part> parts;

	private final int[] fields;

	private final int[][] rules;

	private final int[][] columns;

	public Keys(MatchConfiguration configuration) {
		List<String> names = configuration.fields();
		List<KeyRule> parsed = configuration.keys().stream().map(KeyRule::parse).toList();
		this.parts = parsed.stream().flatMap((rule) -> rule.parts().stream()).distinct().toList();
		this.fields = this.parts.stream().mapToInt((part) -> names.indexOf(part.field())).toArray();
		this.rules = parsed.stream()
			.map((rule) -> rule.parts().stream().mapToInt(this.parts::indexOf).toArray())
			.toArray(int[][]::new);
		this.columns = configuration.columns()
			.stream()
			.map((column) -> column.fields().stream().mapToInt(names::indexOf).toArray())
			.toArray(int[][]::new);
	}

	/**
	 * The keys of a record in ascending order, each once.
	 * @param values as {@link MatchConfiguration#fields()} orders them, null or empty
	 * where nothing is known
	 */
	public long[] of(@Nullable String[] values) {
		long[][] hashes = new long[this.parts.size()][];
		for (int part = 0; part < hashes.length; part++) {
			hashes[part] = hashes(this.parts.get(part).form(), values[this.fields[part]]);
		}
		long[] keys = new long[MOST];
		int count = 0;
		for (int rule = 0; rule < this.rules.length; rule++) {
			count = add(this.rules[rule], 0, mix(rule + 1), hashes, keys, count);
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

	/**
	 * What takes the place of a key that too many records have: the key together with the
	 * value of each column that has one.
	 */
	public long[] refined(long key, @Nullable String[] values) {
		long[] refined = new long[this.columns.length];
		int count = 0;
		for (int c = 0; c < this.columns.length; c++) {
			long hash = mix(key) ^ mix(c + 1);
			boolean known = false;
			for (int field : this.columns[c]) {
				String value = values[field];
				known |= value != null && !value.isEmpty();
				hash = mix(hash ^ hash((value != null) ? value : ""));
			}
			if (known) {
				refined[count++] = hash;
			}
		}
		return Arrays.copyOf(refined, count);
	}

	private static long[] hashes(KeyForm form, @Nullable String value) {
		if (value == null || value.isEmpty()) {
			return NONE;
		}
		List<String> texts = form.of(value);
		long[] hashes = new long[texts.size()];
		for (int i = 0; i < hashes.length; i++) {
			hashes[i] = hash(texts.get(i));
		}
		return hashes;
	}

	/** Every combination of the texts of a rule's parts is a key. */
	private static int add(int[] rule, int at, long hash, long[][] hashes, long[] keys, int count) {
		if (at == rule.length) {
			if (count == MOST) {
				return count;
			}
			keys[count] = hash;
			return count + 1;
		}
		int sum = count;
		for (long part : hashes[rule[at]]) {
			sum = add(rule, at + 1, mix(hash * 0x100000001B3L ^ part), hashes, keys, sum);
		}
		return sum;
	}

	/** A hash that any two texts have in common by chance only once in 2⁶⁴. */
	public static long hash(String text) {
		long hash = 0xCBF29CE484222325L;
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
