package org.kedang.archive;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The change of one field.
 *
 * @param who name of the user; null for an import or the system
 * @param source FORM, IMPORT or API
 * @param before the value before as the reader may see it, its field and label included;
 * its text is null where nothing was known
 * @param after the value after, in the same way; its text is null where it was cleared
 */
public record Revision(long id, Instant at, @Nullable String who, String source, ArchiveValue before,
		ArchiveValue after) {

	/** Whether the value before may be brought back. */
	public boolean restorable() {
		return Restoring.isRestorable(this.before.field()) && (this.before.known() || !this.before.field().required());
	}

}
