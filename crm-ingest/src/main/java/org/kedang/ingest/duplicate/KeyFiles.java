package org.kedang.ingest.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.kedang.shared.NamelessFile;

/**
 * Keys with who has them, spread over files by the key: what belongs together is found
 * file by file, so that few keys are in memory at a time however many there are.
 */
final class KeyFiles implements AutoCloseable {

	/** Of a million customers each holds some hundred thousand keys. */
	private static final int BITS = 6;

	/** Spreads numbers that lie together, as those of customers do. */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private static final int ENTRY = 2 * Long.BYTES;

	private static final int BUFFER = 2_048 * ENTRY;

	private static final Comparator<Entry> BY_KEY = Comparator.comparingLong(Entry::key).thenComparingLong(Entry::id);

	private final FileChannel[] files = new FileChannel[1 << BITS];

	private final ByteBuffer[] buffers = new ByteBuffer[this.files.length];

	/** Adds a key that somebody has. */
	void add(long key, long id) {
		int at = (int) ((key * SPREAD) >>> (Long.SIZE - BITS));
		if (this.buffers[at] == null) {
			this.buffers[at] = ByteBuffer.allocate(BUFFER);
		}
		this.buffers[at].putLong(key).putLong(id);
		if (!this.buffers[at].hasRemaining()) {
			write(at);
		}
	}

	private void write(int at) {
		try {
			if (this.files[at] == null) {
				this.files[at] = NamelessFile.open("kedang-keys");
			}
			this.buffers[at].flip();
			NamelessFile.write(this.files[at], this.buffers[at]);
			this.buffers[at].clear();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Hands over every key once, with all who have it in ascending order. */
	void groups(Taker taker) {
		for (int at = 0; at < this.files.length; at++) {
			groups(entries(read(at), false), taker);
		}
	}

	/** Hands over the keys that several have. */
	void shared(Taker taker) {
		for (int at = 0; at < this.files.length; at++) {
			groups(entries(read(at), true), taker);
		}
	}

	/**
	 * Hands over the keys that many entries have, with how many and with who has it
	 * first.
	 */
	void common(int least, CountTaker taker) {
		for (int at = 0; at < this.files.length; at++) {
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
		Arrays.sort(entries, BY_KEY);
		int from = 0;
		for (int i = 1; i <= entries.length; i++) {
			if (i == entries.length || entries[i].key != entries[from].key) {
				taker.take(entries[from].key,
						Arrays.stream(entries, from, i).mapToLong(Entry::id).distinct().toArray());
				from = i;
			}
		}
	}

	/** Most keys are nobody else's: only the others are worth an object. */
	private static Entry[] entries(long[] read, boolean repeated) {
		long[] keys = keys(read);
		long[] wanted = IntStream.range(repeated ? 1 : 0, keys.length)
			.filter((i) -> !repeated || keys[i] == keys[i - 1])
			.mapToLong((i) -> keys[i])
			.toArray();
		return IntStream.range(0, keys.length)
			.filter((i) -> Arrays.binarySearch(wanted, read[2 * i]) >= 0)
			.mapToObj((i) -> new Entry(read[2 * i], read[2 * i + 1]))
			.toArray(Entry[]::new);
	}

	/** A key and who has it, by turns. */
	private long[] read(int at) {
		if (this.buffers[at] == null) {
			return new long[0];
		}
		write(at);
		try {
			long[] read = new long[(int) (this.files[at].size() / Long.BYTES)];
			this.files[at].position(0);
			for (int i = 0; i < read.length;) {
				while (this.buffers[at].hasRemaining() && this.files[at].read(this.buffers[at]) >= 0) {
					// until the buffer is full, or nothing is left of the file
				}
				this.buffers[at].flip();
				while (this.buffers[at].hasRemaining()) {
					read[i++] = this.buffers[at].getLong();
				}
				this.buffers[at].clear();
			}
			return read;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		for (FileChannel file : this.files) {
			try {
				if (file != null) {
					file.close();
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
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
