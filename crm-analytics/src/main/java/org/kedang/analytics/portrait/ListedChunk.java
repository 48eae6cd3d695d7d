package org.kedang.analytics.portrait;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Few customers, as a list of their low 16 bits that ascends.
 */
record ListedChunk(char[] lows) implements Chunk {

	@Override
	public int size() {
		return this.lows.length;
	}

	@Override
	public boolean has(int low) {
		return Arrays.binarySearch(this.lows, (char) low) >= 0;
	}

	@Override
	public int common(Chunk other) {
		if (other instanceof ListedChunk && other.size() < size()) {
			return other.common(this);
		}
		return (other instanceof BitChunk bits) ? common(bits.bits()) : counted(other);
	}

	/** Without a branch a customer: most of a portrait's time is spent here. */
	private int common(long[] bits) {
		long count = 0;
		for (char low : this.lows) {
			count += (bits[low >> 6] >>> low) & 1;
		}
		return (int) count;
	}

	private int counted(Chunk other) {
		int count = 0;
		for (char low : this.lows) {
			count += other.has(low) ? 1 : 0;
		}
		return count;
	}

	@Override
	public Chunk and(Chunk other) {
		char[] both = new char[size()];
		int count = 0;
		for (char low : this.lows) {
			if (other.has(low)) {
				both[count++] = low;
			}
		}
		return Chunk.of(both, count);
	}

	@Override
	public BitChunk dense() {
		long[] bits = new long[WORDS];
		for (char low : this.lows) {
			bits[low >> 6] |= 1L << low;
		}
		return new BitChunk(bits, size());
	}

	@Override
	public void forEach(IntConsumer action) {
		for (int i = this.lows.length - 1; i >= 0; i--) {
			action.accept(this.lows[i]);
		}
	}

	@Override
	public void write(ByteBuffer out) {
		for (char low : this.lows) {
			out.putChar(low);
		}
	}

}
