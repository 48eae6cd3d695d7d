package org.kedang.ingest;

import java.io.IOException;

import org.kedang.shared.Problem;

/**
 * An upload could not be written to the disk, which may be full. Nothing of it is left.
 */
public final class UploadNotKeptException extends IOException {

	UploadNotKeptException(IOException cause) {
		super("The upload could not be kept", cause);
	}

	/** What to tell the uploader. */
	public Problem problem() {
		return Problem.of("import.upload.not-kept");
	}

}
