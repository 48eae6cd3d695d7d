package org.kedang.ingest.workbook;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A row of cells, filled anew for every call of the {@link RowConsumer}. Texts are made
 * only for the cells that are asked for.
 * <p>
 * {@link #text} gives a NUMBER as plain decimal ({@code 13800000000}, {@code 2.55}), a
 * DATE as {@code 2024-01-05}, {@code 2024-01-05T08:26:00} or {@code 08:26:00}, a BOOLEAN
 * as {@code TRUE} or {@code FALSE}, an ERROR as {@code #N/A} and the like, and BLANK as
 * the empty text.
 */
public final class Row {

	private static final CellKind[] KINDS = CellKind.values();

	private static final int REMEMBERED = 48;

	/** Marks a cell whose text is in the store of shared texts. */
	private static final int SHARED = -1;

	private final boolean since1904;

	private final @Nullable TextStore shared;

	private final byte[] kinds;

	private final @Nullable String[] texts;

	private final int[] from;

	private final int[] length;

	private byte[] raw = new byte[4096];

	private int rawLength;

	private int number;

	private int width;

	private boolean hidden;

	/* What each column last held: the next row often holds the same. */

	private final byte[][] lastRaw;

	private final int[] lastLength;

	private final byte[] lastKind;

	private final @Nullable String[] lastText;

	Row(int columns, boolean since1904, @Nullable TextStore shared) {
		this.since1904 = since1904;
		this.shared = shared;
		this.kinds = new byte[columns];
		this.texts = new @Nullable String[columns];
		this.from = new int[columns];
		this.length = new int[columns];
		this.lastRaw = new byte[columns][];
		this.lastLength = new int[columns];
		this.lastKind = new byte[columns];
		this.lastText = new @Nullable String[columns];
	}

	/** Number of the row as the workbook shows it, from 1. */
	public int number() {
		return this.number;
	}

	/** Whether the row is hidden, by hand or by a filter. */
	public boolean hidden() {
		return this.hidden;
	}

	/** Number of columns up to the last one with a value. */
	public int width() {
		return this.width;
	}

	/** Kind of a cell, columns counted from 0; beyond the width all is BLANK. */
	public CellKind kind(int column) {
		return (column < this.width) ? KINDS[this.kinds[column]] : CellKind.BLANK;
	}

	/**
	 * A cell as text, columns counted from 0: a number in plain digits, a day or time in
	 * ISO form, anything else as written. Empty for a BLANK.
	 */
	public String text(int column) {
		if (column >= this.width || this.kinds[column] == 0) {
			return "";
		}
		String text = this.texts[column];
		if (text == null) {
			text = (this.length[column] == SHARED && this.shared != null) ? this.shared.text(this.from[column])
					: remembered(column);
			this.texts[column] = text;
		}
		return text;
	}

	private String remembered(int column) {
		int start = this.from[column];
		int size = this.length[column];
		byte kind = this.kinds[column];
		String last = this.lastText[column];
		if (last != null && kind == this.lastKind[column]
				&& Arrays.equals(this.lastRaw[column], 0, this.lastLength[column], this.raw, start, start + size)) {
			return last;
		}
		String text = render(KINDS[kind], start, size);
		if (size <= REMEMBERED) {
			if (this.lastRaw[column] == null) {
				this.lastRaw[column] = new byte[REMEMBERED];
			}
			System.arraycopy(this.raw, start, this.lastRaw[column], 0, size);
			this.lastLength[column] = size;
			this.lastKind[column] = kind;
			this.lastText[column] = text;
		}
		return text;
	}

	private String render(CellKind kind, int start, int size) {
		return switch (kind) {
			case NUMBER -> Numbers.plain(this.raw, start, size);
			case DATE -> DateSerials.text(Numbers.value(this.raw, start, size), this.since1904);
			default -> CellTexts.text(this.raw, start, size);
		};
	}

	/* Filling, by the readers. */

	void begin(int newNumber, boolean newHidden) {
		Arrays.fill(this.kinds, 0, this.width, (byte) 0);
		this.number = newNumber;
		this.hidden = newHidden;
		this.width = 0;
		this.rawLength = 0;
	}

	/** Adds bytes to the value that is not put into a column yet. */
	void append(byte[] bytes, int start, int end) {
		int needed = this.rawLength + end - start;
		if (needed > this.raw.length) {
			this.raw = Arrays.copyOf(this.raw, Math.max(needed, this.raw.length * 2));
		}
		System.arraycopy(bytes, start, this.raw, this.rawLength, end - start);
		this.rawLength = needed;
	}

	byte[] raw() {
		return this.raw;
	}

	int rawLength() {
		return this.rawLength;
	}

	/** Drops what was appended since the given length. */
	void drop(int since) {
		this.rawLength = since;
	}

	/** Puts the bytes appended since the given place into a column. */
	void putRaw(int column, CellKind kind, int start, int end) {
		put(column, kind, null);
		this.from[column] = start;
		this.length[column] = end - start;
	}

	void putShared(int column, int index) {
		put(column, CellKind.TEXT, null);
		this.from[column] = index;
		this.length[column] = SHARED;
	}

	void put(int column, CellKind kind, @Nullable String text) {
		this.kinds[column] = (byte) kind.ordinal();
		this.texts[column] = text;
		if (column >= this.width) {
			this.width = column + 1;
		}
	}

}
