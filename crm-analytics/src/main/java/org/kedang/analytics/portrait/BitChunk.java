package org.kedang.analytics.portrait;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/**
 * Many customers, one bit each.
 */
record BitChunk(long[] bits, int size) implements Chunk {

	@Override
	public boolean has(int low) {
		return (this.bits[low >> 6] & (1L << low)) != 0;
	}

	@Override
	public int common(Chunk other) {
		if (!(other instanceof BitChunk dense)) {
			return other.common(this);
		}
		int count = 0;
		for (int i = 0; i < WORDS; i++) {
			count += Long.bitCount(this.bits[i] & dense.bits[i]);
		}
		return count;
	}

	@Override
	public Chunk and(Chunk other) {
		if (!(other instanceof BitChunk dense)) {
			return other.and(this);
		}
		char[] both = new char[Math.min(this.size, dense.size)];
		int count = 0;
		for (int i = 0; i < WORDS; i++) {
			for (long word = this.bits[i] & dense.bits[i]; word != 0; word &= word - 1) {
				both[count++] = (char) (i * Long.SIZE + Long.numberOfTrailingZeros(word));
			}
		}
		return Chunk.of(both, count);
	}

	@Override
	public BitChunk dense() {
		return this;
	}

	@Override
	public void forEach(IntConsumer action) {
		for (int i = WORDS - 1; i >= 0; i--) {
			for (long word = this.bits[i]; word != 0;) {
				int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(word);
				word ^= 1L << bit;
				action.accept(i * Long.SIZE + bit);
			}
		}
	}

	@Override
	public void write(ByteBuffer out) {
		for (long word : this.bits) {
			out.putLong(word);
		}
	}

}
