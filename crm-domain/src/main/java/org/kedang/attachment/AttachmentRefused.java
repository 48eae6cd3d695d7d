package org.kedang.attachment;

/**
 * Why a file is not taken.
 */
public enum AttachmentRefused {

	/** Nothing in it. */
	EMPTY,

	/** More bytes than one file may have. */
	TOO_LARGE,

	/** None of the {@link ContentType}s. */
	KIND,

	/** The customer has as many files, or bytes, as a customer may. */
	FULL

}
