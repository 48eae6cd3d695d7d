package org.kedang.ingest.stage;

import org.kedang.catalogue.Field;

/**
 * A value that is none of a field's options, or the name of no user.
 *
 * @param raw as first written
 * @param normalised as {@link WrittenValue} compares it
 * @param rows how many rows have it
 */
public record UnknownValue(Field field, String raw, String normalised, long rows) {

	UnknownValue again() {
		return new UnknownValue(this.field, this.raw, this.normalised, this.rows + 1);
	}

}
