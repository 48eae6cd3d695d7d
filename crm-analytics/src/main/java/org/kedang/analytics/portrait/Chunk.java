package org.kedang.analytics.portrait;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Some of 65,536 neighbouring customers: up to 4,096 as an ascending list, more as one
 * bit each, so that none takes more than 8 kB. Source: the containers of Roaring bitmaps
 * (Lemire et al., 2016).
 */
sealed interface Chunk permits ListedChunk, BitChunk {

	int WIDTH = 1 << 16;

	int MOST_LISTED = 4096;

	int WORDS = WIDTH / Long.SIZE;

	int size();

	boolean has(int low);

	/** How many are in both. */
	int common(Chunk other);

	/** Those in both; may be empty. */
	Chunk and(Chunk other);

	/** The same as bits, which others are counted against most quickly. */
	BitChunk dense();

	/** In descending order. */
	void forEach(IntConsumer action);

	void write(ByteBuffer out);

	/** Bytes that {@link #write} takes, without the size. */
	default int bytes() {
		return (size() > MOST_LISTED) ? WORDS * Long.BYTES : size() * Character.BYTES;
	}

	/** The first {@code size} of these, which ascend. */
	static Chunk of(char[] lows, int size) {
		if (size <= MOST_LISTED) {
			return new ListedChunk(Arrays.copyOf(lows, size));
		}
		long[] bits = new long[WORDS];
		for (int i = 0; i < size; i++) {
			bits[lows[i] >> 6] |= 1L << lows[i];
		}
		return new BitChunk(bits, size);
	}

	static Chunk read(ByteBuffer in, int size) {
		if (size <= MOST_LISTED) {
			char[] lows = new char[size];
			in.asCharBuffer().get(lows);
			in.position(in.position() + size * Character.BYTES);
			return new ListedChunk(lows);
		}
		long[] bits = new long[WORDS];
		in.asLongBuffer().get(bits);
		in.position(in.position() + WORDS * Long.BYTES);
		return new BitChunk(bits, size);
	}

}
