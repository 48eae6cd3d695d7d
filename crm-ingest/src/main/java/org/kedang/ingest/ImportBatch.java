package org.kedang.ingest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.shared.Problem;

/**
 * One uploaded workbook and all that became of it.
 *
 * @param subject what the chosen sheet holds; null before that is chosen
 * @param sheet index of the chosen sheet; null before it is chosen
 * @param mapping the chosen mapping; null before it is chosen
 * @param done rows done
 * @param total rows there are, an estimate while reading; 0 for not known yet
 * @param problem why it failed as a whole
 * @param confirmedAt when somebody agreed to store it; null as long as nobody has
 * @param cancelWanted whether somebody wants it stopped
 * @param uploader the uploader's name
 */
public record ImportBatch(long id, ImportState state, @Nullable Subject subject, String fileName, long fileSize,
		String sha256, @Nullable Integer sheet, @Nullable Mapping mapping, ImportOptions options, long done, long total,
		Ledger ledger, @Nullable Problem problem, ImportReport report, @Nullable Instant confirmedAt,
		boolean cancelWanted, @Nullable Long uploadedBy, @Nullable String uploader, Instant uploadedAt,
		@Nullable Instant startedAt, @Nullable Instant readyAt, @Nullable Instant finishedAt) {

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
