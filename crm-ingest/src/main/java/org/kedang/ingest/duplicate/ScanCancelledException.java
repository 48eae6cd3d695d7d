package org.kedang.ingest.duplicate;

/**
 * Somebody wants the search to end.
 */
class ScanCancelledException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ScanCancelledException() {
		super("The search for duplicates is cancelled", null, false, false);
	}

}
