package org.kedang.analytics.portrait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects customers by ascending id; the same one twice counts once.
 */
final class MembersBuilder {

	private final List<Integer> keys = new ArrayList<>(1);

	private final List<Chunk> chunks = new ArrayList<>(1);

	private char[] lows = new char[2];

	private int size;

	private int key = -1;

	private int done;

	void add(long customer) {
		int high = (int) (customer >>> 16);
		char low = (char) customer;
		if (high != this.key) {
			end();
			this.key = high;
		}
		else if (this.size > 0 && this.lows[this.size - 1] == low) {
			return;
		}
		if (this.size == this.lows.length) {
			this.lows = Arrays.copyOf(this.lows, this.size * 2);
		}
		this.lows[this.size++] = low;
	}

	/** How many so far. */
	int size() {
		return this.done + this.size;
	}

	private void end() {
		if (this.size > 0) {
			this.keys.add(this.key);
			this.chunks.add(Chunk.of(this.lows, this.size));
			this.done += this.size;
			this.size = 0;
		}
	}

	Members build() {
		end();
		this.key = -1;
		return Members.of(this.keys, this.chunks);
	}

}
