package org.kedang.ingest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;

/**
 * What somebody wrote in a cell instead of what the file says.
 *
 * @param part number of the part
 * @param sheet name of its sheet
 * @param row number of the row in the sheet
 * @param field null where the field has gone
 * @param was what the file says; null where it is blank or secret
 * @param value what stands there now; null where it is secret
 * @param by name of who corrected it
 */
public record Correction(int part, String sheet, int row, String key, @Nullable Field field, @Nullable String was,
		@Nullable String value, @Nullable String by, Instant at) {

}
