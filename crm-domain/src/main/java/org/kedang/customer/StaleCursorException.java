package org.kedang.customer;

/**
 * A place in a roster that is no place in this one: mistyped, or of another sort order.
 */
public class StaleCursorException extends RuntimeException {

	StaleCursorException() {
		super("No place in this roster");
	}

}
