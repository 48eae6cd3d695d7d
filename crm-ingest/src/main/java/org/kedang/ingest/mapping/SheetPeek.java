package org.kedang.ingest.mapping;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * What the first rows of a sheet tell.
 *
 * @param index of the sheet in the workbook, from 0
 * @param headerRow number of the row that seems to hold the headers, from 1
 * @param headers its cells by column, blank where there is none
 * @param rows the first rows with a value, the header row and those above it included
 * @param subject what the sheet seems to hold; null where nothing fits
 * @param mapping the mapping guessed for that subject; empty where nothing fits
 * @param profile name of the profile the mapping is from; null where it was guessed
 */
public record SheetPeek(int index, String name, boolean hidden, int headerRow, List<String> headers, List<Line> rows,
		@Nullable Subject subject, Mapping mapping, @Nullable String profile) {

	/**
	 * One row of a sheet.
	 *
	 * @param number of the row in the sheet, from 1
	 * @param cells texts by column, blank where there is nothing
	 */
	public record Line(int number, List<String> cells) {

		public String cell(int column) {
			return (column < this.cells.size()) ? this.cells.get(column) : "";
		}

	}

	/** Whether no row stands below the headers. */
	public boolean isEmpty() {
		return this.rows.stream().noneMatch((row) -> row.number() > this.headerRow);
	}

	/** The first rows below the headers. */
	public List<Line> examples() {
		return this.rows.stream().filter((row) -> row.number() > this.headerRow).toList();
	}

}
