package org.kedang.ingest.undo;

/**
 * Somebody wants the import to stay after all.
 */
final class UndoCancelledException extends RuntimeException {

	UndoCancelledException() {
		super("cancelled", null, false, false);
	}

}
