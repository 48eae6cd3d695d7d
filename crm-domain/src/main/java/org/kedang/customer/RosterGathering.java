package org.kedang.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the rows of a roster are all gathered before they are put in order. Otherwise a
 * page is looked for on the way along the order, which is quick where those who are
 * wanted stand anywhere in it, and slow where they stand at its end.
 */
final class RosterGathering {

	/** As many are looked up one by one while somebody waits. */
	private static final int MOST = 100_000;

	private static final String LIST = "customer_list_member where list_id = ?";

	private static final String ACTED = "list_action_member where action_id = ? and not held_back";

	private static final String HELD_BACK = "list_action_member where action_id = ? and held_back";

	private static final String NEVER_CONTACTED = "customer_figures where last_contact_on is null";

	private RosterGathering() {
	}

	/**
	 * Members of a list have something in common, and with it their place in an order.
	 */
	static boolean isWanted(JdbcClient jdbc, RosterQuery query, @Nullable RosterRange range) {
		return (range != null && range.gathered())
				|| query.filters().stream().anyMatch((filter) -> isOfFew(jdbc, query.sort(), filter));
	}

	/** By amount, those never contacted have an order of their own. */
	private static boolean isOfFew(JdbcClient jdbc, RosterSort sort, RosterFilter filter) {
		return (filter instanceof RosterFilter.NeverContacted)
				? (sort == RosterSort.GRADE || sort == RosterSort.LAST_PURCHASE) && areFew(jdbc, NEVER_CONTACTED)
				: isOfFewMembers(jdbc, filter);
	}

	private static boolean isOfFewMembers(JdbcClient jdbc, RosterFilter filter) {
		if (filter instanceof RosterFilter.InList list) {
			return areFew(jdbc, LIST, list.listId());
		}
		if (filter instanceof RosterFilter.InAction action) {
			return areFew(jdbc, ACTED, action.actionId());
		}
		if (filter instanceof RosterFilter.InOutcome outcome) {
			return areFew(jdbc, outcome.acted() ? ACTED : HELD_BACK, outcome.actionId());
		}
		return filter instanceof RosterFilter.DueBy due
				&& lists(HeldPlan.upTo(jdbc, due.planId())).stream().anyMatch((action) -> areFew(jdbc, ACTED, action));
	}

	/** The action whose members alone are due by the last of the plans. */
	private static List<Long> lists(List<HeldPlan> plans) {
		Long action = plans.isEmpty() ? null : plans.get(plans.size() - 1).listAction();
		return (action != null) ? List.of(action) : List.of();
	}

	/** Some, and not too many; without anybody held back, the rest are everybody else. */
	private static boolean areFew(JdbcClient jdbc, String members, Object... id) {
		int number = jdbc.sql("select count(*) from (select from " + members + " limit " + (MOST + 1) + ") counted")
			.params(id)
			.query(Integer.class)
			.single();
		return number > 0 && number <= MOST;
	}

}
