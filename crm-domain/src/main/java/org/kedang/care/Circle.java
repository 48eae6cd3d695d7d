package org.kedang.care;

import java.util.Arrays;

import org.kedang.access.Reader;

/**
 * Whose customers are looked at: one's own, or all that one sees. The pool belongs to
 * nobody and is nobody's work.
 *
 * @param all whether every owner counts
 * @param owners the owners that do where not all
 */
record Circle(boolean all, Long[] owners) {

	static Circle of(Reader reader, boolean team) {
		if (!team) {
			return new Circle(false, reader.scope().contains(reader.id()) ? new Long[] { reader.id() } : new Long[0]);
		}
		Long[] owners = Arrays.stream(reader.scope().ownerIds()).boxed().toArray(Long[]::new);
		return new Circle(reader.scope().all(), owners);
	}

	/**
	 * Like {@link #condition()}, with the pool, which is everybody's who sees it.
	 */
	String seen() {
		if (this.all) {
			return "true";
		}
		return (this.owners.length > 0) ? "(c.owner_id is null or c.owner_id = any(:owners))" : "false";
	}

	/** A condition on the customer {@code c}; takes the parameter {@code owners}. */
	String condition() {
		return this.all ? "c.owner_id is not null" : "c.owner_id = any(:owners)";
	}

}
