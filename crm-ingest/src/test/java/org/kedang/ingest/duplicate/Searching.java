package org.kedang.ingest.duplicate;

import org.springframework.boot.test.context.TestComponent;

/**
 * Searches for duplicates in the test's own thread.
 */
@TestComponent
public class Searching {

	private final DuplicateScans scans;

	private final ScanJob job;

	Searching(DuplicateScans scans, ScanJob job) {
		this.scans = scans;
		this.job = job;
	}

	/** Runs the search that was asked for last, or was cut off. */
	public DuplicateScan run() {
		this.job.run(this.scans.latest().orElseThrow().id());
		return this.scans.latest().orElseThrow();
	}

}
