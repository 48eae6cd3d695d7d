package org.kedang.web.list;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.RosterSelection.Selected;
import org.kedang.customer.RosterSelection;
import org.kedang.list.CustomerList;
import org.kedang.list.ListMembership;
import org.kedang.web.bulk.BulkSelection;
import org.kedang.web.roster.RosterChips;
import org.kedang.web.roster.RosterFilters;
import org.kedang.web.roster.RosterParameters;

import org.springframework.stereotype.Component;

/**
 * The members of a list as a roster. A live list is the roster its filter gives to
 * whoever looks: "my customers" are then the reader's, not the maker's.
 */
@Component
class ListMembers implements ListMembership {

	/** No list has this id. */
	private static final long NO_LIST = 0;

	private final RosterFilters filters;

	private final RosterChips chips;

	private final RosterSelection selection;

	ListMembers(RosterFilters filters, RosterChips chips, RosterSelection selection) {
		this.filters = filters;
		this.chips = chips;
		this.selection = selection;
	}

	/**
	 * What the address of a roster asks for, without its place and how it is looked at.
	 */
	static RosterParameters asked(String roster) {
		return new BulkSelection(null, roster, true).parameters().without(RosterParameters.AFTER, "columns", "view");
	}

	/** The roster of a list, in the order it was made in. */
	static RosterParameters parameters(CustomerList list) {
		RosterParameters asked = asked(list.roster());
		return list.live() ? asked : asked.only("sort", "dir").with("list", Long.toString(list.id()));
	}

	/** A page of members. */
	RosterQuery query(CustomerList list, Reader reader, @Nullable String after, int limit) {
		RosterQuery query = this.filters.query(parameters(list), reader, limit).after(after);
		return isUnheard(list, reader) ? query.with(new RosterFilter.InList(NO_LIST)) : query;
	}

	/**
	 * Whether a live list asks for what this reader may not filter by, or what is there
	 * no more. Nobody is in it then: without that condition it would be a longer list
	 * than the one that was meant, and all of it would be acted on.
	 */
	boolean isUnheard(CustomerList list, Reader reader) {
		return list.live() && this.filters.unheard(parameters(list), reader);
	}

	/** All members the reader sees. */
	@Override
	public Selected selected(CustomerList list, Reader reader) {
		return this.selection.all(query(list, reader, null, RosterQuery.PAGE), reader);
	}

	@Override
	public Selected selected(String roster, Reader reader) {
		return selected(asked(roster), reader);
	}

	/** Everybody on a roster whom the reader sees. */
	Selected selected(RosterParameters roster, Reader reader) {
		return this.selection.all(this.filters.query(roster, reader, RosterQuery.PAGE), reader);
	}

	/** The beginning of a roster. */
	RosterQuery query(RosterParameters roster, Reader reader) {
		return this.filters.query(roster, reader, RosterQuery.PAGE);
	}

	/**
	 * The filter of a list in words. Where a list keeps its members, whoever made it
	 * means themselves by their own customers, whoever reads it.
	 */
	List<RosterChips.Chip> words(CustomerList list, Reader reader) {
		RosterParameters asked = asked(list.roster());
		boolean makers = !list.live() && list.makerId() != reader.id() && "me".equals(asked.first("owner"));
		return words(makers ? asked.with("owner", Long.toString(list.makerId())) : asked, reader);
	}

	/** The filter in words. */
	List<RosterChips.Chip> words(RosterParameters roster, Reader reader) {
		return this.chips.of(roster, reader);
	}

}
