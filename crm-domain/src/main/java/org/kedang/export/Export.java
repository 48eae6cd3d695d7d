package org.kedang.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.job.JobState;

/**
 * A roster that is or was written as a workbook.
 *
 * @param file its name on the disk
 * @param order what was asked for
 * @param done how many customers are written
 * @param sights what its reader could see when it was written
 * @param expiresAt when the file is deleted; null before it is written
 */
public record Export(long id, String file, ExportOrder order, JobState state, long done, long bytes,
		List<String> sights, boolean cancelWanted, long requesterId, Instant requestedAt, @Nullable Instant startedAt,
		@Nullable Instant expiresAt) {

	private static final int KILOBYTE = 1024;

	public boolean finished() {
		return this.state.isFinished();
	}

	/** Of how many customers: more may have come since they were counted. */
	public long total() {
		return Math.max(this.order.total(), this.done);
	}

	/** How far it is, 0 to 100. */
	public int percent() {
		return (total() == 0) ? 0 : (int) (100 * this.done / total());
	}

	/** What is left if it goes on as it has gone; null where that is not known. */
	public @Nullable Duration rest(Instant now) {
		if (this.state != JobState.RUNNING || this.startedAt == null || this.done == 0) {
			return null;
		}
		long elapsed = Duration.between(this.startedAt, now).toMillis();
		return Duration.ofMillis(Math.max(0, elapsed) * (total() - this.done) / this.done);
	}

	/** Whether the file is still kept. */
	public boolean isKept(Instant now) {
		return this.state == JobState.DONE && this.expiresAt != null && now.isBefore(this.expiresAt);
	}

	public long kilobytes() {
		return (this.bytes + KILOBYTE - 1) / KILOBYTE;
	}

}
