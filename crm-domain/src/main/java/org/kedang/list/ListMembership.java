package org.kedang.list;

import org.kedang.access.Reader;
import org.kedang.customer.RosterSelection.Selected;

/**
 * Who is in lists. What the address of a roster asks for is read where pages are, so that
 * they tell the background.
 */
public interface ListMembership {

	/** The members of a list, as far as the reader sees them. */
	Selected selected(CustomerList list, Reader reader);

	/** Everybody on a roster, as far as the reader sees them. */
	Selected selected(String roster, Reader reader);

}
