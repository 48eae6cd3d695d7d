package org.kedang.ingest;

/**
 * Somebody wants the import stopped.
 */
final class ImportCancelledException extends RuntimeException {

	ImportCancelledException() {
		super("cancelled", null, false, false);
	}

}
