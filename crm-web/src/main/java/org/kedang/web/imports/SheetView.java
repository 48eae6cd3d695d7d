package org.kedang.web.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.Headers;
import org.kedang.ingest.mapping.SheetPeek;

/**
 * The part of the mapping form about one sheet.
 *
 * @param taken whether it is to be taken in
 * @param subject what it holds; null as long as nobody knows
 * @param rooms the fields by category
 * @param columns the sheet's columns
 * @param profile name of the profile the mapping is from; blank where it was guessed
 * @param name the name typed for a new profile
 * @param shown the key of the choice that the columns belong to
 */
record SheetView(SheetPeek sheet, boolean taken, @Nullable Subject subject, List<Room> rooms, List<Column> columns,
		String profile, String name, String shown) {

	public int index() {
		return this.sheet.index();
	}

	/** Whether any of its fields is refused. */
	public boolean refused() {
		return this.rooms.stream().anyMatch(Room::refused);
	}

	/** How many fields have a column. */
	public long mapped() {
		return this.rooms.stream().mapToLong(Room::mapped).sum();
	}

	/** How many fields must have a column and have none. */
	public long lacking() {
		return this.rooms.stream().flatMap((room) -> room.lines().stream()).filter(Line::lacking).count();
	}

	/** How many columns will be ignored. */
	public long ignored() {
		return this.columns.stream().filter((column) -> !column.used()).count();
	}

	/** A category of fields. */
	record Room(String title, List<Line> lines) {

		public long mapped() {
			return this.lines.stream().filter((line) -> line.column() != null).count();
		}

		public boolean refused() {
			return this.lines.stream().anyMatch((line) -> line.error() != null);
		}

		/** Whether somebody should look into it without having to open it. */
		public boolean open() {
			return mapped() > 0 || this.lines.stream().anyMatch(Line::required);
		}

	}

	/**
	 * A field.
	 *
	 * @param mask what stands for its examples; null where they may be seen
	 * @param column index of its column; null for none
	 * @param examples what its column holds
	 */
	record Line(String key, String label, boolean required, @Nullable String mask, @Nullable Integer column,
			String examples, @Nullable String error) {

		public boolean lacking() {
			return this.required && this.column == null;
		}

	}

	/** A column of the sheet. */
	record Column(int index, String letters, String header, String examples, boolean used) {

		/** Its letters and its header. */
		public String title() {
			return this.header.isEmpty() ? this.letters : this.letters + " · " + this.header;
		}

		/** Whether we wrote it ourselves, of what no field keeps. */
		public boolean isOurs() {
			return Headers.isOurs(this.header);
		}

	}

}
