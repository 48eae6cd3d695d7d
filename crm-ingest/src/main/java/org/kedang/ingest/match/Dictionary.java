package org.kedang.ingest.match;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Numbers texts in the order in which they are first met, from 0.
 */
final class Dictionary {

	private @Nullable String[] texts = new @Nullable String[64];

	private int[] slots = new int[128];

	private int size;

	/** The number of a text, a new one if it has none yet. */
	int add(String text) {
		int at = slot(text);
		if (this.slots[at] != 0) {
			return this.slots[at] - 1;
		}
		if (this.size == this.texts.length) {
			this.texts = Arrays.copyOf(this.texts, this.size * 2);
			this.slots = new int[this.size * 4];
			for (int i = 0; i < this.size; i++) {
				this.slots[slot(text(i))] = i + 1;
			}
			at = slot(text);
		}
		this.texts[this.size] = text;
		this.slots[at] = ++this.size;
		return this.size - 1;
	}

	private int slot(String text) {
		int mask = this.slots.length - 1;
		int at = text.hashCode() * 0x9E3779B1 >>> 7 & mask;
		while (this.slots[at] != 0 && !text(this.slots[at] - 1).equals(text)) {
			at = (at + 1) & mask;
		}
		return at;
	}

	String text(int number) {
		String text = this.texts[number];
		if (text == null) {
			throw new IndexOutOfBoundsException(number);
		}
		return text;
	}

	int size() {
		return this.size;
	}

	/** Lets go of what only adding needs. */
	void close() {
		this.slots = new int[0];
	}

}
