package org.kedang.web.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.SavedView;
import org.kedang.customer.SavedViews;

import org.springframework.stereotype.Component;

/**
 * The views that a reader may open, as addresses. What a view asks for stands in its
 * address like any other roster's, so that it can be narrowed further; the view itself is
 * named there only to be shown as the open one.
 */
@Component
class ViewLinks {

	/** The parameter that names the view a roster was opened from. */
	static final String VIEW = "view";

	private final SavedViews views;

	ViewLinks(SavedViews views) {
		this.views = views;
	}

	/** All of them. */
	List<ViewLink> of(RosterParameters parameters, Reader reader) {
		String open = parameters.first(VIEW);
		String asked = parameters.without(VIEW).text();
		return this.views.of(reader)
			.stream()
			.map((view) -> new ViewLink(view, address(view), String.valueOf(view.id()).equals(open),
					!same(view).equals(asked)))
			.toList();
	}

	/** Where the reader's roster begins; null where it does not begin with a view. */
	@Nullable String beginning(Reader reader) {
		return this.views.beginning(reader).map(ViewLinks::address).orElse(null);
	}

	private static String same(SavedView view) {
		return RosterParameters.ofAddress("/customers?" + view.query()).text();
	}

	private static String address(SavedView view) {
		return RosterParameters.ofAddress("/customers?" + view.query())
			.with(VIEW, String.valueOf(view.id()))
			.address("/customers");
	}

	/**
	 * One view.
	 *
	 * @param address where it opens
	 * @param open whether the roster at hand was opened from it
	 * @param changed whether that roster asks for something else by now
	 */
	record ViewLink(SavedView view, String address, boolean open, boolean changed) {
	}

}
