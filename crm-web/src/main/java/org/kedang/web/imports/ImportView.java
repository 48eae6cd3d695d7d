package org.kedang.web.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.ImportBatch;
import org.kedang.ingest.ImportReport;
import org.kedang.ingest.ImportState;
import org.kedang.ingest.Ledger;

/**
 * An import as pages show it.
 *
 * @param now the moment at which it is looked at
 * @param stageTakes how long the stage it is in will take in all; null where that is not
 * known
 */
record ImportView(ImportBatch batch, Instant now, @Nullable Duration stageTakes) {

	/** What has to be gone through, in order; the names of messages. */
	private static final List<String> STAGES = List.of("upload", "mapping", "check", "confirm", "store");

	private static final int MAPPING = 1;

	private static final int CHECK = 2;

	private static final int CONFIRM = 3;

	private static final int STORE = 4;

	public long id() {
		return this.batch.id();
	}

	/** What the page is to offer. */
	public Phase phase() {
		return switch (this.batch.state()) {
			case UPLOADED -> Phase.MAPPING;
			case QUEUED, READING, CHECKING, STORING -> Phase.RUNNING;
			case READY -> this.batch.confirmed() ? Phase.RUNNING : Phase.PREVIEW;
			case DONE -> Phase.REPORT;
			case FAILED -> Phase.FAILED;
			case CANCELLED -> Phase.CANCELLED;
		};
	}

	public boolean running() {
		return phase() == Phase.RUNNING;
	}

	/** The state in words, as the end of a message's code. */
	public String state() {
		if (running() && this.batch.cancelWanted()) {
			return "CANCELLING";
		}
		return (running() && this.batch.state() == ImportState.READY) ? "QUEUED" : this.batch.state().name();
	}

	/** The kind of badge the state is shown with. */
	public String badge() {
		return switch (phase()) {
			case MAPPING -> "info";
			case RUNNING -> "accent";
			case PREVIEW -> "warn";
			case REPORT -> "good";
			case FAILED -> "bad";
			case CANCELLED -> "plain";
		};
	}

	public List<String> stages() {
		return STAGES;
	}

	/** Index of the stage it is in; beyond the last one when all is done. */
	public int stage() {
		return switch (this.batch.state()) {
			case UPLOADED -> MAPPING;
			case READING -> CHECK;
			case QUEUED, CHECKING -> (this.batch.confirmed() && isStaged()) ? STORE : CHECK;
			case READY -> this.batch.confirmed() ? STORE : CONFIRM;
			case STORING -> STORE;
			default -> STAGES.size();
		};
	}

	/**
	 * How much is done of what is known beforehand, from 0 to 100; null where nothing is.
	 */
	public @Nullable Integer percent() {
		return (this.batch.state() == ImportState.READING && this.batch.total() > this.batch.done())
				? this.batch.percent() : null;
	}

	public @Nullable Duration elapsed() {
		Instant since = (this.batch.confirmedAt() != null && this.batch.readyAt() != null) ? this.batch.confirmedAt()
				: this.batch.startedAt();
		return (since != null && since.isBefore(this.now)) ? Duration.between(since, this.now) : null;
	}

	/** What is left if it goes on as it has gone; null where that is not known. */
	public @Nullable Duration rest() {
		Instant since = this.batch.stageAt();
		if (this.stageTakes != null && since != null) {
			Duration left = this.stageTakes.minus(Duration.between(since, this.now));
			return left.isNegative() ? null : left;
		}
		Duration elapsed = elapsed();
		if (percent() == null || elapsed == null || this.batch.done() == 0) {
			return null;
		}
		return Duration.ofMillis(elapsed.toMillis() * (this.batch.total() - this.batch.done()) / this.batch.done());
	}

	/** How long it has worked: without the time it waited for a person. */
	public @Nullable Duration worked() {
		Instant started = this.batch.startedAt();
		Instant finished = this.batch.finishedAt();
		Instant ready = this.batch.readyAt();
		Instant confirmed = this.batch.confirmedAt();
		if (started == null || finished == null) {
			return null;
		}
		Duration whole = Duration.between(started, finished);
		return (ready != null && confirmed != null && confirmed.isAfter(ready))
				? whole.minus(Duration.between(ready, confirmed)) : whole;
	}

	/** What its sheets hold, in words. */
	public String holds(boolean english) {
		return this.batch.subjects()
			.stream()
			.map((subject) -> subject.label(english))
			.collect(Collectors.joining(english ? ", " : "、"));
	}

	/** Whether it brings transactions. */
	public boolean bringsTransactions() {
		return this.batch.subjects().contains(Subject.TRANSACTION);
	}

	public Ledger ledger() {
		return this.batch.ledger();
	}

	public ImportReport report() {
		return this.batch.report();
	}

	/** How many rows would be, or were, stored. */
	public long stored() {
		return ledger().created() + ledger().updated();
	}

	/** Whether the rows have been decided on, so that the ledger says something. */
	public boolean counted() {
		return phase() == Phase.PREVIEW || phase() == Phase.REPORT;
	}

	private boolean isStaged() {
		return this.batch.isRead();
	}

	/** What a page offers. */
	enum Phase {

		MAPPING, RUNNING, PREVIEW, REPORT, FAILED, CANCELLED

	}

}
