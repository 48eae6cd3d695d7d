package org.kedang.archive;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;

/**
 * One field of an archive as its reader sees it. A masked value does not hold the true
 * one.
 *
 * @param text canonical text, or the mask; null where nothing is known
 * @param masked whether the text is a mask
 * @param label what the text refers to in words: an owner's or a referrer's name; null
 * for fields that refer to nothing
 */
public record ArchiveValue(Field field, @Nullable String text, boolean masked, @Nullable String label) {

	public boolean known() {
		return this.text != null;
	}

	/** Whether the true value may be asked for with a reason. */
	public boolean revealable() {
		return this.masked && this.field.isSecret();
	}

}
