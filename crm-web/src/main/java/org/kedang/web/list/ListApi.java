package org.kedang.web.list;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.RosterPage;
import org.kedang.customer.RosterQuery;
import org.kedang.customer.Rosters;
import org.kedang.customer.StaleCursorException;
import org.kedang.list.CustomerList;
import org.kedang.list.CustomerLists;
import org.kedang.web.roster.CustomerListApi;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lists for programs: one's own and shared ones, with members within the reader's scope.
 */
@RestController
class ListApi {

	private static final int PAGE = 100;

	private final CustomerLists lists;

	private final ListMembers members;

	private final Rosters rosters;

	ListApi(CustomerLists lists, ListMembers members, Rosters rosters) {
		this.lists = lists;
		this.members = members;
		this.rosters = rosters;
	}

	/** The lists, the latest first, 100 at a time. */
	@GetMapping("/api/v1/lists")
	Lists list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Reader reader) {
		List<CustomerList> rows = this.lists.page(before, PAGE + 1, reader);
		boolean more = rows.size() > PAGE;
		return new Lists(rows.stream().limit(PAGE).map(ListItem::of).toList(), more ? rows.get(PAGE - 1).id() : null);
	}

	/** The members of a list. */
	@GetMapping("/api/v1/lists/{id}/customers")
	CustomerListApi.Customers customers(@PathVariable("id") long id,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(defaultValue = "" + RosterQuery.PAGE) int limit, Reader reader) {
		CustomerList list = this.lists.find(id, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (limit < 1 || limit > RosterQuery.LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit=1.." + RosterQuery.LONGEST);
		}
		try {
			RosterPage page = this.rosters.find(this.members.query(list, reader, after, limit), reader);
			return new CustomerListApi.Customers(page.rows().stream().map(CustomerListApi.Item::of).toList(),
					page.next());
		}
		catch (StaleCursorException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after", ex);
		}
	}

	/**
	 * A page of lists.
	 *
	 * @param next give it as {@code before} to get the next page; null on the last one
	 */
	record Lists(List<ListItem> items, @Nullable Long next) {
	}

	/**
	 * One list.
	 *
	 * @param live whether its filter is asked at each look
	 * @param sharing private, team or all
	 */
	record ListItem(long id, String name, boolean live, String sharing, String madeBy, Instant madeAt) {

		static ListItem of(CustomerList list) {
			return new ListItem(list.id(), list.name(), list.live(), list.sharing().name().toLowerCase(Locale.ROOT),
					list.maker(), list.madeAt());
		}

	}

}
