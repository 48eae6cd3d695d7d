package org.kedang.ingest.workbook;

import java.util.Arrays;

/**
 * The attributes of one start tag, as places in the scanner's buffer.
 */
final class XmlAttributes {

	private static final int MOST = 1000;

	private int count;

	private long[] names = new long[16];

	private boolean[] prefixed = new boolean[16];

	private int[] from = new int[16];

	private int[] to = new int[16];

	void clear() {
		this.count = 0;
	}

	/**
	 * Keeps one more.
	 * @param name its {@link XmlScanner#key}, without the prefix
	 * @return whether there are not too many
	 */
	boolean add(long name, boolean prefixed, int from, int to) {
		int i = this.count++;
		if (i == this.names.length) {
			if (i > MOST) {
				return false;
			}
			this.names = Arrays.copyOf(this.names, i * 2);
			this.prefixed = Arrays.copyOf(this.prefixed, i * 2);
			this.from = Arrays.copyOf(this.from, i * 2);
			this.to = Arrays.copyOf(this.to, i * 2);
		}
		this.names[i] = name;
		this.prefixed[i] = prefixed;
		this.from[i] = from;
		this.to[i] = to;
		return true;
	}

	/** Number of the attribute of that name, or -1. */
	int find(long name, boolean prefixed) {
		for (int i = 0; i < this.count; i++) {
			if (this.names[i] == name && this.prefixed[i] == prefixed) {
				return i;
			}
		}
		return -1;
	}

	int from(int attribute) {
		return this.from[attribute];
	}

	int to(int attribute) {
		return this.to[attribute];
	}

}
