package org.kedang.ingest.workbook;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written beside a row of a workbook that is handed back.
 *
 * @param row number of the row, from 1
 * @param failed whether the row could not be stored
 * @param result what became of it, in a word
 * @param reason why, or empty
 */
public record RowNote(int row, boolean failed, String result, String reason, List<CellNote> cells) {

	/** Characters of a text; a reason nobody reads to its end is cut. */
	private static final int LONGEST = 2000;

	public RowNote {
		cells = List.copyOf(cells);
	}

	/** Writes it so that {@link #read} finds it again. */
	void write(DataOutputStream out) throws IOException {
		out.writeInt(this.row);
		out.writeBoolean(this.failed);
		out.writeUTF(cut(this.result));
		out.writeUTF(cut(this.reason));
		out.writeShort(this.cells.size());
		for (CellNote cell : this.cells) {
			out.writeInt(cell.column);
			out.writeBoolean(cell.failed);
			out.writeUTF(cut(cell.text));
			// a value is never cut
			byte[] value = (cell.value != null) ? cell.value.getBytes(StandardCharsets.UTF_8) : null;
			out.writeInt((value != null) ? value.length : -1);
			out.write((value != null) ? value : new byte[0]);
		}
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
	}

	/** The next one that was written; null where there is none. */
	static @Nullable RowNote read(DataInputStream in) throws IOException {
		in.mark(1);
		if (in.read() < 0) {
			return null;
		}
		in.reset();
		int row = in.readInt();
		boolean failed = in.readBoolean();
		String result = in.readUTF();
		String reason = in.readUTF();
		List<CellNote> cells = new ArrayList<>();
		for (int count = in.readShort(); count > 0; count--) {
			cells.add(new CellNote(in.readInt(), in.readBoolean(), in.readUTF(), value(in)));
		}
		return new RowNote(row, failed, result, reason, cells);
	}

	private static @Nullable String value(DataInputStream in) throws IOException {
		int length = in.readInt();
		return (length < 0) ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
	}

	/**
	 * What is to be said about a cell.
	 *
	 * @param column from 0
	 * @param failed whether it is wrong, not only doubtful
	 * @param value what the cell is to say instead; null where it says what it said
	 */
	public record CellNote(int column, boolean failed, String text, @Nullable String value) {

		public CellNote(int column, boolean failed, String text) {
			this(column, failed, text, null);
		}

	}

}
