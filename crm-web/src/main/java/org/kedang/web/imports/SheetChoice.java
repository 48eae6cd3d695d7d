package org.kedang.web.imports;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a workbook is meant, and as what.
 *
 * @param sheet index of the sheet; null for the likely one
 * @param of the sheet whose page the choice was made on: on another sheet the rest of the
 * choice means nothing
 * @param type slug of the subject; null or blank for the guessed one
 * @param headerRow number of the row of headers; null for the guessed one
 * @param profile name of the profile to map by; blank for a guess
 */
record SheetChoice(@Nullable Integer sheet, @Nullable Integer of, @Nullable String type, @Nullable Integer headerRow,
		@Nullable String profile) {

	static final SheetChoice NONE = new SheetChoice(null, null, null, null, null);

	/** The choice, should it be made on that sheet. */
	SheetChoice on(int index) {
		return (this.of == null || this.of == index) ? this : NONE;
	}

}
