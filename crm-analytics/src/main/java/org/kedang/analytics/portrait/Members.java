package org.kedang.analytics.portrait;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of customers by their ids, 0 or more, in chunks of 65,536: for a million
 * customers 125 kB at the most, whatever share of them it holds, and two bytes a customer
 * where they are few. Sets are counted against each other without being unpacked.
 */
public final class Members {

	private final int[] keys;

	private final Chunk[] chunks;

	private final int size;

	private Members(int[] keys, Chunk[] chunks) {
		this.keys = keys;
		this.chunks = chunks;
		this.size = Arrays.stream(chunks).mapToInt(Chunk::size).sum();
	}

	static Members of(List<Integer> keys, List<Chunk> chunks) {
		return new Members(keys.stream().mapToInt((key) -> key).toArray(), chunks.toArray(Chunk[]::new));
	}

	public int size() {
		return this.size;
	}

	public boolean has(long customer) {
		int at = Arrays.binarySearch(this.keys, (int) (customer >>> 16));
		return at >= 0 && this.chunks[at].has((int) (customer & 0xFFFF));
	}

	/** How many are in both. */
	public int common(Members other) {
		int count = 0;
		for (int mine = 0, theirs = 0; mine < this.keys.length && theirs < other.keys.length;) {
			int order = Integer.compare(this.keys[mine], other.keys[theirs]);
			if (order == 0) {
				count += this.chunks[mine].common(other.chunks[theirs]);
			}
			mine += (order <= 0) ? 1 : 0;
			theirs += (order >= 0) ? 1 : 0;
		}
		return count;
	}

	/** Those in both. */
	public Members and(Members other) {
		List<Integer> bothKeys = new ArrayList<>();
		List<Chunk> both = new ArrayList<>();
		for (int i = 0; i < this.keys.length; i++) {
			int at = Arrays.binarySearch(other.keys, this.keys[i]);
			Chunk chunk = (at < 0) ? null : this.chunks[i].and(other.chunks[at]);
			if (chunk != null && chunk.size() > 0) {
				bothKeys.add(this.keys[i]);
				both.add(chunk);
			}
		}
		return of(bothKeys, both);
	}

	/** The same customers, in the form that counts most quickly. */
	Members dense() {
		return new Members(this.keys, Arrays.stream(this.chunks).map(Chunk::dense).toArray(Chunk[]::new));
	}

	/**
	 * Some of the customers, the largest ids first.
	 * @param below only ids below this
	 * @param limit how many at most
	 */
	public long[] largest(long below, int limit) {
		long[] found = new long[Math.min(limit, this.size)];
		int[] count = { 0 };
		for (int i = this.keys.length - 1; i >= 0 && count[0] < found.length; i--) {
			long base = (long) this.keys[i] << 16;
			if (base < below) {
				this.chunks[i].forEach((low) -> {
					if (count[0] < found.length && base + low < below) {
						found[count[0]++] = base + low;
					}
				});
			}
		}
		return Arrays.copyOf(found, count[0]);
	}

	/** To be read by {@link #read}. */
	public byte[] bytes() {
		int length = Integer.BYTES;
		for (Chunk chunk : this.chunks) {
			length += 2 * Integer.BYTES + chunk.bytes();
		}
		ByteBuffer out = ByteBuffer.allocate(length).putInt(this.keys.length);
		for (int i = 0; i < this.keys.length; i++) {
			out.putInt(this.keys[i]).putInt(this.chunks[i].size());
			this.chunks[i].write(out);
		}
		return out.array();
	}

	/** What {@link #bytes} has written. */
	public static Members read(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		int[] keys = new int[in.getInt()];
		Chunk[] chunks = new Chunk[keys.length];
		for (int i = 0; i < keys.length; i++) {
			keys[i] = in.getInt();
			chunks[i] = Chunk.read(in, in.getInt());
		}
		return new Members(keys, chunks);
	}

}
