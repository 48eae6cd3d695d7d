package org.kedang.ingest.workbook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The notes on the rows of one sheet, in the order of the rows, in a temporary file:
 * there may be a million of them. First all are added, then they are read.
 */
public final class SheetNotes implements AutoCloseable {

	private final Path file;

	private final int sheet;

	private final int headerRow;

	private final String result;

	private final String reason;

	private final String computed;

	private final DataOutputStream out;

	private boolean ofCells;

	private int width;

	private int resultColumn = -1;

	private int reasonColumn = -1;

	/**
	 * Notes yet to be added.
	 * @param sheet index in the workbook
	 * @param headerRow number of the row of headers, 0 for none
	 * @param result header of the column with results
	 * @param reason header of the column with reasons
	 * @param computed what is said at a cell that is to say something else but holds a
	 * formula, which stays
	 */
	public SheetNotes(int sheet, int headerRow, String result, String reason, String computed) throws IOException {
		this.file = Files.createTempFile("kedang-notes", null);
		this.sheet = sheet;
		this.headerRow = headerRow;
		this.result = result;
		this.reason = reason;
		this.computed = computed;
		this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(this.file), 1 << 16));
	}

	/** Takes note of how far a row reaches: results stand to the right of all rows. */
	public void reaches(Row row) {
		this.width = Math.max(this.width, row.width());
	}

	/** Uses the columns that an earlier hand-back has left. */
	public void use(int forResult, int forReason) {
		this.resultColumn = forResult;
		this.reasonColumn = forReason;
	}

	/**
	 * Adds the note on a row behind those of the rows before it.
	 * @throws UncheckedIOException if the disk fails
	 */
	public void add(RowNote note) {
		try {
			note.write(this.out);
			this.ofCells |= !note.cells().isEmpty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes note of how many columns there are, whatever is in them. */
	void hasAtLeast(int columns) {
		this.width = Math.max(this.width, columns);
	}

	boolean isHeader(RowNote note) {
		return note.row() == this.headerRow;
	}

	/** Whether anything is said about a cell. */
	boolean hasCellNotes() {
		return this.ofCells;
	}

	/** What is said at a formula that is not replaced. */
	String computed() {
		return this.computed;
	}

	int sheet() {
		return this.sheet;
	}

	int resultColumn() {
		return (this.resultColumn >= 0) ? this.resultColumn : this.width;
	}

	int reasonColumn() {
		return (this.reasonColumn >= 0) ? this.reasonColumn : Math.max(this.width, resultColumn() + 1);
	}

	/** Begins to read them; the headers come as the note of their row. */
	Reading open() throws IOException {
		this.out.close();
		return new Reading(new DataInputStream(new BufferedInputStream(Files.newInputStream(this.file), 1 << 16)),
				(this.headerRow > 0) ? new RowNote(this.headerRow, false, this.result, this.reason, List.of()) : null);
	}

	@Override
	public void close() throws IOException {
		this.out.close();
		Files.deleteIfExists(this.file);
	}

	/** Reads notes row by row. */
	static final class Reading implements AutoCloseable {

		private final DataInputStream in;

		private @Nullable RowNote next;

		private Reading(DataInputStream in, @Nullable RowNote header) throws IOException {
			this.in = in;
			this.next = (header != null) ? header : RowNote.read(in);
		}

		/** The note on a row, null where there is none; rows are asked for in order. */
		@Nullable RowNote on(int row) throws IOException {
			while (this.next != null && this.next.row() < row) {
				this.next = RowNote.read(this.in);
			}
			return (this.next != null && this.next.row() == row) ? this.next : null;
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

	}

}
