package org.kedang.ingest;

import java.util.List;

import org.kedang.ingest.stage.StageLoading;
import org.kedang.ingest.workbook.Workbook;

/**
 * How far reading the sheets of an import is. How many rows there are in all is estimated
 * from the sizes of the sheets and from how many rows the part read so far has held.
 */
final class ReadingProgress {

	private final Workbook workbook;

	private final StageLoading.Progress told;

	private final long size;

	private long sizeBefore;

	private long rowsBefore;

	ReadingProgress(Workbook workbook, List<ImportPart> parts, StageLoading.Progress told) {
		this.workbook = workbook;
		this.told = told;
		this.size = parts.stream().mapToLong((part) -> workbook.size(part.sheet())).sum();
	}

	/** Follows the reading of one part. */
	StageLoading.Progress of(ImportPart part) {
		long sheet = this.workbook.size(part.sheet());
		return (rows, estimate) -> {
			double share = (estimate > 0) ? (double) rows / estimate : 0;
			double read = this.sizeBefore + share * sheet;
			long all = this.rowsBefore + rows;
			this.told.rows(all, (read > 0) ? Math.round(all * (this.size / read)) : 0);
		};
	}

	/** The part is behind us. */
	void pass(ImportPart part, long rows) {
		this.sizeBefore += this.workbook.size(part.sheet());
		this.rowsBefore += rows;
	}

}
