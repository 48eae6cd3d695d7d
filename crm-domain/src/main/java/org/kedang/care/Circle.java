package org.kedang.care;

import java.util.Arrays;

import org.kedang.access.Reader;

/**
 * Whose customers are looked at: one's own, or all that one sees. The pool belongs to
 * nobody and is nobody's work.
 *
 * @param all whether every owner counts
 * @param owners the owners that do where not all
 * @param few whether they have so few customers that these are looked up first
 */
record Circle(boolean all, Long[] owners, boolean few) {

	static Circle of(Reader reader, boolean team) {
		if (!team) {
			return new Circle(false, reader.scope().contains(reader.id()) ? new Long[] { reader.id() } : new Long[0],
					false);
		}
		Long[] owners = Arrays.stream(reader.scope().ownerIds()).boxed().toArray(Long[]::new);
		return new Circle(reader.scope().all(), owners, false);
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

	/** The same, of owners who have few customers. */
	Circle ofFew() {
		return new Circle(this.all, this.owners, true);
	}

	/**
	 * The customers {@code c} to look among; takes the parameter {@code owners}. Few are
	 * looked up before anything else, which the database would not do by itself: it went
	 * through everybody's in their order, in the hope of soon meeting enough of them.
	 */
	String customers() {
		return this.few ? "(select * from customer where owner_id = any(:owners) offset 0) c" : "customer c";
	}

	/** A condition on {@link #customers()}; takes the parameter {@code owners}. */
	String among() {
		return this.few ? "true" : condition();
	}

	/** A condition on the customer {@code c}; takes the parameter {@code owners}. */
	String condition() {
		return this.all ? "c.owner_id is not null" : "c.owner_id = any(:owners)";
	}

}
