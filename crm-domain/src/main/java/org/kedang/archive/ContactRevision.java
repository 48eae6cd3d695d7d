package org.kedang.archive;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One correction of a contact.
 *
 * @param contact the contact's id
 * @param who name of the user
 */
public record ContactRevision(long contact, Instant at, String who, List<Said> changed) {

	/**
	 * What was said about one thing, before and after.
	 *
	 * @param key occurredAt, channel, direction, persons, content, answered,
	 * satisfaction, nextStep or nextOn
	 */
	public record Said(String key, @Nullable String before, @Nullable String after) {
	}

}
