package org.kedang.ingest;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.shared.Problem;

/**
 * One uploaded workbook and all that became of it.
 *
 * @param parts the sheets it takes in, in the order in which they are stored; empty
 * before they are chosen
 * @param done rows done
 * @param total rows there are, an estimate while reading; 0 for not known yet
 * @param ledger the sum of the parts' ledgers
 * @param problem why it failed as a whole
 * @param confirmedAt when somebody agreed to store it; null as long as nobody has
 * @param cancelWanted whether somebody wants it stopped
 * @param uploader the uploader's name
 * @param stageAt when the stage began that it is in or was in last
 */
public record ImportBatch(long id, ImportState state, String fileName, long fileSize, String sha256,
		List<ImportPart> parts, ImportOptions options, long done, long total, Ledger ledger, @Nullable Problem problem,
		@Nullable Instant confirmedAt, boolean cancelWanted, @Nullable Long uploadedBy, @Nullable String uploader,
		Instant uploadedAt, @Nullable Instant startedAt, @Nullable Instant stageAt, @Nullable Instant readyAt,
		@Nullable Instant finishedAt) {

	public ImportBatch {
		parts = List.copyOf(parts);
	}

	/** What its sheets hold. */
	public List<Subject> subjects() {
		return this.parts.stream().map(ImportPart::subject).distinct().toList();
	}

	/** The sum of the parts' reports. */
	public ImportReport report() {
		return this.parts.stream().map(ImportPart::report).reduce(ImportReport::plus).orElse(ImportReport.EMPTY);
	}

	/** Whether all sheets have been read. */
	public boolean isRead() {
		return !this.parts.isEmpty() && this.parts.stream().allMatch(ImportPart::isRead);
	}

	/** Whether somebody has agreed to store it. */
	public boolean confirmed() {
		return this.confirmedAt != null;
	}

	/** How much is done, from 0 to 100. */
	public int percent() {
		if (this.state == ImportState.DONE) {
			return 100;
		}
		return (this.total <= 0) ? 0 : (int) Math.min(100, 100 * this.done / this.total);
	}

}
