package org.kedang.web.field;

import org.kedang.archive.ArchiveValue;

/**
 * A field that somebody changed while somebody else did.
 *
 * @param theirs what stands there now
 * @param mine what was typed
 * @param was what stood there when the form was opened
 * @param cleared whether a masked value was to be cleared
 */
public record Conflict(ArchiveValue value, String theirs, String mine, String was, boolean mineChanged,
		boolean theirsChanged, boolean cleared) {
}
