package org.kedang.ingest.workbook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The notes on the rows of one sheet, in the order of the rows, in a temporary file:
 * there may be a million of them. First all are added, then they are read.
 */
public final class SheetNotes implements AutoCloseable {

	/** Characters of a text; a reason nobody reads to its end is cut. */
	private static final int LONGEST = 2000;

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
			write(note);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(RowNote note) throws IOException {
		this.out.writeInt(note.row());
		this.out.writeBoolean(note.failed());
		this.out.writeUTF(cut(note.result()));
		this.out.writeUTF(cut(note.reason()));
		this.out.writeShort(note.cells().size());
		for (RowNote.CellNote cell : note.cells()) {
			this.ofCells = true;
			this.out.writeInt(cell.column());
			this.out.writeBoolean(cell.failed());
			this.out.writeUTF(cut(cell.text()));
			// a value is never cut
			byte[] value = (cell.value() != null) ? cell.value().getBytes(StandardCharsets.UTF_8) : null;
			this.out.writeInt((value != null) ? value.length : -1);
			this.out.write((value != null) ? value : new byte[0]);
		}
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
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
			this.next = (header != null) ? header : read();
		}

		/** The note on a row, null where there is none; rows are asked for in order. */
		@Nullable RowNote on(int row) throws IOException {
			while (this.next != null && this.next.row() < row) {
				this.next = read();
			}
			return (this.next != null && this.next.row() == row) ? this.next : null;
		}

		private @Nullable RowNote read() throws IOException {
			this.in.mark(1);
			if (this.in.read() < 0) {
				return null;
			}
			this.in.reset();
			int row = this.in.readInt();
			boolean failed = this.in.readBoolean();
			String result = this.in.readUTF();
			String reason = this.in.readUTF();
			List<RowNote.CellNote> cells = new ArrayList<>();
			for (int count = this.in.readShort(); count > 0; count--) {
				cells.add(
						new RowNote.CellNote(this.in.readInt(), this.in.readBoolean(), this.in.readUTF(), readValue()));
			}
			return new RowNote(row, failed, result, reason, cells);
		}

		private @Nullable String readValue() throws IOException {
			int length = this.in.readInt();
			return (length < 0) ? null : new String(this.in.readNBytes(length), StandardCharsets.UTF_8);
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

	}

}
