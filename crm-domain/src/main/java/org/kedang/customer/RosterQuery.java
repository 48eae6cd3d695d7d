package org.kedang.customer;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;

/**
 * Which customers, in which order, from which place on.
 *
 * @param sort what they are ranked or sorted by
 * @param descending whether the largest comes first
 * @param kind individuals or corporates only; null for both
 * @param q what was typed into the search box, or empty
 * @param filters conditions that all must hold
 * @param after the cursor of the row before the first one wanted; null for the beginning
 * @param before the cursor of the row after the last one wanted; null unless going back
 * @param limit rows on a page, 1 to 200
 */
public record RosterQuery(RosterSort sort, boolean descending, @Nullable Subject kind, String q,
		List<RosterFilter> filters, @Nullable String after, @Nullable String before, int limit) {

	/** Rows on a page unless somebody wants it otherwise. */
	public static final int PAGE = 50;

	/** Rows on the longest page. */
	public static final int LONGEST = 200;

	public RosterQuery {
		filters = List.copyOf(filters);
		if (kind != null && !kind.isCustomer()) {
			throw new IllegalArgumentException("No kind of customer: " + kind);
		}
		if (limit < 1 || limit > LONGEST) {
			throw new IllegalArgumentException("No page has so many rows: " + limit);
		}
	}

	/** The beginning of a ranking, unfiltered. */
	public static RosterQuery by(RosterSort sort) {
		return new RosterQuery(sort, sort.isDescending(), null, "", List.of(), null, null, PAGE);
	}

	/**
	 * This roster as the reader may have it: not in the order of a field whose values
	 * they do not see, or the order would tell them.
	 */
	RosterQuery within(Reader reader, Catalogue catalogue) {
		return this.sort.isOpenTo(reader, catalogue) ? this : new RosterQuery(RosterSort.ACQUIRED,
				RosterSort.ACQUIRED.isDescending(), this.kind, this.q, this.filters, null, null, this.limit);
	}

	/** The same with these filters in the place of its own. */
	public RosterQuery with(RosterFilter... filters) {
		return new RosterQuery(this.sort, this.descending, this.kind, this.q, List.of(filters), this.after, this.before,
				this.limit);
	}

	/** Those of this roster of whom a further condition holds. */
	public RosterQuery narrowed(RosterFilter further) {
		return with(Stream.concat(this.filters.stream(), Stream.of(further)).toArray(RosterFilter[]::new));
	}

	public RosterQuery searching(String q) {
		return new RosterQuery(this.sort, this.descending, this.kind, q, this.filters, this.after, this.before,
				this.limit);
	}

	public RosterQuery of(@Nullable Subject kind) {
		return new RosterQuery(this.sort, this.descending, kind, this.q, this.filters, this.after, this.before,
				this.limit);
	}

	/** The other way round, or not, from its beginning. */
	public RosterQuery descending(boolean descending) {
		return new RosterQuery(this.sort, descending, this.kind, this.q, this.filters, null, null, this.limit);
	}

	/**
	 * Pages of another length.
	 * @param limit rows a page, 1 to {@link #LONGEST}
	 * @throws IllegalArgumentException for another number
	 */
	public RosterQuery limit(int limit) {
		return new RosterQuery(this.sort, this.descending, this.kind, this.q, this.filters, this.after, this.before,
				limit);
	}

	/**
	 * The page after one.
	 * @param cursor its {@link RosterPage#next()}; null for the first page
	 */
	public RosterQuery after(@Nullable String cursor) {
		return new RosterQuery(this.sort, this.descending, this.kind, this.q, this.filters, cursor, null, this.limit);
	}

	/**
	 * The page before one.
	 * @param cursor its {@link RosterPage#previous()}; null for the first page
	 */
	public RosterQuery before(@Nullable String cursor) {
		return new RosterQuery(this.sort, this.descending, this.kind, this.q, this.filters, null, cursor, this.limit);
	}

}
