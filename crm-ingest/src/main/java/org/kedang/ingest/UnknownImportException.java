package org.kedang.ingest;

/**
 * There is no import of that id.
 */
public final class UnknownImportException extends RuntimeException {

	UnknownImportException(long id) {
		super("No import " + id);
	}

}
