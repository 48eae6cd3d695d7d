package org.kedang.analytics.basket;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/**
 * A set of positive numbers in few bytes: the gaps between them in ascending order, seven
 * bits a byte, the lowest first, the top bit set where more follow.
 */
public final class RankGaps {

	private static final int BITS = 7;

	private static final int MORE = 1 << BITS;

	private RankGaps() {
	}

	/** Writes a set. */
	public static byte[] write(BitSet numbers) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int last = 0;
		for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
			int gap = number - last;
			while (gap >= MORE) {
				bytes.write(gap | MORE);
				gap >>>= BITS;
			}
			bytes.write(gap);
			last = number;
		}
		return bytes.toByteArray();
	}

	/** Reads what {@link #write} has written. */
	public static BitSet read(byte[] bytes) {
		BitSet numbers = new BitSet();
		int number = 0;
		int shift = 0;
		for (byte each : bytes) {
			number += (each & (MORE - 1)) << shift;
			shift += BITS;
			if (each >= 0) {
				numbers.set(number);
				shift = 0;
			}
		}
		return numbers;
	}

}
