package org.kedang.web.imports;

import org.jspecify.annotations.Nullable;

/**
 * As what a sheet is to be read.
 *
 * @param type slug of the subject; blank for the guessed one
 * @param headerRow number of the row of headers; null for the guessed one
 * @param profile name of the profile to map by; blank for none
 */
record SheetChoice(String type, @Nullable Integer headerRow, String profile) {

	static final SheetChoice NONE = new SheetChoice("", null, "");

	/** The choice as one text, by which a page remembers what its columns belong to. */
	String key() {
		return this.type + "|" + ((this.headerRow != null) ? this.headerRow : "") + "|" + this.profile;
	}

	/**
	 * The choice after one thing about it was changed: another profile decides what the
	 * sheet holds, and something else that it holds needs another profile.
	 * @param shown the key of the choice before
	 */
	SheetChoice since(String shown) {
		String[] before = shown.split("\\|", 3);
		if (before.length < 3) {
			return this;
		}
		if (!this.profile.isEmpty() && !this.profile.equals(before[2])) {
			return new SheetChoice("", this.headerRow, this.profile);
		}
		return this.type.equals(before[0]) ? this : new SheetChoice(this.type, this.headerRow, "");
	}

}
