package org.kedang.ingest.duplicate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.LongToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Keys with who has them, spread over files by the key: what belongs together is found
 * file by file, so that few keys are in memory at a time however many there are. They
 * come back in ascending order.
 */
final class KeyFiles implements AutoCloseable {

	/** Of a million customers each holds some hundred thousand keys. */
	private static final int BITS = 6;

	private static final int FILES = 1 << BITS;

	private static final Comparator<Entry> BY_KEY = Comparator.comparingLong(Entry::key).thenComparingLong(Entry::id);

	private final LongToIntFunction place;

	private final @Nullable KeyFile[] files = new KeyFile[FILES];

	private boolean inOrder;

	private KeyFiles(LongToIntFunction place) {
		this.place = place;
	}

	/** For keys that are hashes. */
	static KeyFiles ofHashes() {
		return new KeyFiles((key) -> (int) (key >>> Long.SIZE - BITS) ^ FILES / 2);
	}

	/**
	 * For keys that are numbers as those of customers.
	 * @param first the least of them
	 * @param last the greatest
	 */
	static KeyFiles ofNumbers(long first, long last) {
		long each = (last - first) / FILES + 1;
		return new KeyFiles((key) -> (int) ((key - first) / each));
	}

	/** Adds a key that somebody has. */
	void add(long key, long id) {
		int at = this.place.applyAsInt(key);
		KeyFile file = this.files[at];
		if (file == null) {
			file = new KeyFile();
			this.files[at] = file;
		}
		file.add(key, id);
	}

	/**
	 * Hands over every key once, in ascending order, with all who have it in ascending
	 * order.
	 */
	void groups(Taker taker) {
		Ahead<Entry[]> ahead = new Ahead<>((entries) -> groups(entries, taker));
		for (int at = 0; at < FILES; at++) {
			int next = at;
			ahead.next(() -> entries(next));
		}
		ahead.end();
	}

	/**
	 * Leaves out what was added more than once, and puts all into order; nothing is added
	 * any more.
	 * @return how many there are
	 */
	long settle() {
		long[] all = { 0 };
		for (int at = 0; at < FILES; at++) {
			KeyFile file = this.files[at];
			if (file != null) {
				Entry[] entries = entries(at);
				file.empty();
				groups(entries, (key, ids) -> {
					all[0] += ids.length;
					for (long id : ids) {
						file.add(key, id);
					}
				});
			}
		}
		this.inOrder = true;
		return all[0];
	}

	/**
	 * Hands over the keys that many entries have, with how many and with who has it
	 * first.
	 */
	void common(int least, CountTaker taker) {
		for (int at = 0; at < FILES; at++) {
			common(read(at), least, taker);
		}
	}

	private static void common(long[] read, int least, CountTaker taker) {
		long[] keys = keys(read);
		long[] common = new long[keys.length / least];
		int[] counts = new int[common.length];
		int found = 0;
		int from = 0;
		for (int i = 1; i <= keys.length; i++) {
			if (i == keys.length || keys[i] != keys[from]) {
				if (i - from >= least) {
					common[found] = keys[from];
					counts[found++] = i - from;
				}
				from = i;
			}
		}
		for (int i = 0; i < read.length; i += 2) {
			int at = Arrays.binarySearch(common, 0, found, read[i]);
			if (at >= 0 && counts[at] > 0) {
				taker.take(read[i], read[i + 1], counts[at]);
				counts[at] = 0;
			}
		}
	}

	private static long[] keys(long[] read) {
		long[] keys = new long[read.length / 2];
		Arrays.setAll(keys, (i) -> read[2 * i]);
		Arrays.parallelSort(keys);
		return keys;
	}

	private static void groups(Entry[] entries, Taker taker) {
		int from = 0;
		for (int i = 1; i <= entries.length; i++) {
			if (i == entries.length || entries[i].key != entries[from].key) {
				taker.take(entries[from].key, ids(entries, from, i));
				from = i;
			}
		}
	}

	private static long[] ids(Entry[] entries, int from, int to) {
		long[] ids = new long[to - from];
		int distinct = 0;
		for (int i = from; i < to; i++) {
			if (i == from || entries[i].id != entries[i - 1].id) {
				ids[distinct++] = entries[i].id;
			}
		}
		return (distinct == ids.length) ? ids : Arrays.copyOf(ids, distinct);
	}

	private Entry[] entries(int at) {
		long[] read = read(at);
		Entry[] entries = new Entry[read.length / 2];
		Arrays.setAll(entries, (i) -> new Entry(read[2 * i], read[2 * i + 1]));
		if (!this.inOrder) {
			Arrays.parallelSort(entries, BY_KEY);
		}
		return entries;
	}

	private long[] read(int at) {
		KeyFile file = this.files[at];
		return (file != null) ? file.read() : new long[0];
	}

	@Override
	public void close() {
		for (KeyFile file : this.files) {
			if (file != null) {
				file.close();
			}
		}
	}

	/**
	 * Takes keys one by one.
	 */
	@FunctionalInterface
	interface Taker {

		/**
		 * A key.
		 * @param ids who has it
		 */
		void take(long key, long[] ids);

	}

	/**
	 * Takes keys that many have.
	 */
	@FunctionalInterface
	interface CountTaker {

		/**
		 * A key.
		 * @param first who was added with it first
		 * @param count how often it was added
		 */
		void take(long key, long first, int count);

	}

	private record Entry(long key, long id) {
	}

}
