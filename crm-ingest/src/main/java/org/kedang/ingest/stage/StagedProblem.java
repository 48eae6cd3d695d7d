package org.kedang.ingest.stage;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * Something about a row or a cell that the importer should know.
 *
 * @param row number of the row in the sheet
 * @param column the cell's column; null where it concerns the whole row
 * @param severity ERROR, WARNING or SKIPPED
 * @param value the cell as written; null where it is secret or concerns the whole row
 */
public record StagedProblem(int row, @Nullable StageColumn column, String severity, Problem problem,
		@Nullable String value) {

}
