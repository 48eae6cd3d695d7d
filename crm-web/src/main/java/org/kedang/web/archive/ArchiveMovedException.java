package org.kedang.web.archive;

/**
 * The archive of this number is part of another one.
 */
class ArchiveMovedException extends RuntimeException {

	private final String former;

	private final String number;

	ArchiveMovedException(String former, String number) {
		super(former + " is part of " + number);
		this.former = former;
		this.number = number;
	}

	String former() {
		return this.former;
	}

	String number() {
		return this.number;
	}

}
