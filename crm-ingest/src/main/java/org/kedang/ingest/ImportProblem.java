package org.kedang.ingest;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * What is wrong with a row or a cell, or was done to it.
 *
 * @param sheet name of the sheet
 * @param row number of the row in the sheet, from 1
 * @param header header of the column as written; null where it concerns the whole row
 * @param field key of the field it is mapped to; null where it concerns the whole row
 * @param value the cell as written; null where it concerns the whole row or is secret
 */
public record ImportProblem(String sheet, long row, @Nullable String header, @Nullable String field, Severity severity,
		Problem problem, @Nullable String value) {

	/** What a problem does to its row. */
	public enum Severity {

		/** The row is not stored. */
		ERROR,
		/** The row is stored, but somebody should look. */
		WARNING,
		/** The row is left out, as the importer chose. */
		SKIPPED

	}

}
