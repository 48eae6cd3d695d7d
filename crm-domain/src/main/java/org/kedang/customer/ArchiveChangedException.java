package org.kedang.customer;

/**
 * Somebody else changed the archive while it was being edited.
 */
public class ArchiveChangedException extends RuntimeException {

	private final String number;

	ArchiveChangedException(String number, int typedOver, int present) {
		super("Archive %s was edited as of version %d and is now at %d".formatted(number, typedOver, present));
		this.number = number;
	}

	public String number() {
		return this.number;
	}

}
