package org.kedang.ingest.duplicate;

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

	private final LongToIntFunction place;

	private final @Nullable KeyFile[] files = new KeyFile[FILES];

	private KeyFiles(LongToIntFunction place) {
		this.place = place;
	}

	/** For keys that are hashes. */
	static KeyFiles ofHashes() {
		return new KeyFiles((key) -> (int) (key >>> Long.SIZE - BITS) ^ FILES / 2);
	}

	/**
	 * For keys that are ids of customers: as many of these go to each file, whatever gaps
	 * there are.
	 */
	static KeyFiles ofCustomers(CustomerFile read) {
		return new KeyFiles((id) -> (int) ((long) read.place(id) * FILES / read.size()));
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
		Ahead<KeyGroups> ahead = new Ahead<>((groups) -> groups.forEach(taker));
		for (int at = 0; at < FILES; at++) {
			int next = at;
			ahead.next(() -> new KeyGroups(read(next)));
		}
		ahead.end();
	}

	/**
	 * Leaves out what was added more than once.
	 * @return how many there are
	 */
	long settle() {
		long[] all = { 0 };
		for (int at = 0; at < FILES; at++) {
			KeyFile file = this.files[at];
			if (file != null) {
				KeyGroups groups = new KeyGroups(file.read());
				file.empty();
				groups.forEach((key, ids) -> {
					all[0] += ids.length;
					for (long id : ids) {
						file.add(key, id);
					}
				});
			}
		}
		return all[0];
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

}
