package org.kedang.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.customer.RosterFilter.OfClass;
import org.kedang.customer.RosterFilter.OfGrade;
import org.kedang.customer.RosterFilter.OfOutlook;
import org.kedang.customer.RosterFilter.Outlook;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where nearly all of those lie, in the order of a roster, whom the current run gives a
 * grade, class or band: their roster walks that range, and joins the few others.
 *
 * @param parts which together have each of them once
 */
record RosterRange(List<Part> parts) {

	/** That of one of the filters of a roster by amount or last purchase. */
	static @Nullable RosterRange of(JdbcClient jdbc, @Nullable Long run, RosterQuery query) {
		if (run == null || (query.sort() != RosterSort.AMOUNT && query.sort() != RosterSort.LAST_PURCHASE)) {
			return null;
		}
		boolean amounts = query.sort() == RosterSort.AMOUNT;
		return query.filters()
			.stream()
			.flatMap((filter) -> single(jdbc, filter))
			.flatMap((filter) -> Group.of(filter).stream())
			.flatMap((group) -> (amounts ? amounts(jdbc, run, group) : purchases(jdbc, run, group)).stream())
			.findFirst()
			.orElse(null);
	}

	/** What a plan says of those who are due by it. */
	private static Stream<RosterFilter> single(JdbcClient jdbc, RosterFilter filter) {
		if (!(filter instanceof RosterFilter.DueBy due)) {
			return Stream.of(filter);
		}
		List<HeldPlan> plans = HeldPlan.upTo(jdbc, due.planId());
		return plans.isEmpty() ? Stream.empty() : plans.get(plans.size() - 1).filters().stream();
	}

	/** Within the range, and outside. */
	private static Optional<RosterRange> amounts(JdbcClient jdbc, long run, Group group) {
		return jdbc.sql("select least, most from amount_range where run_id = ? and kind = ? and number = ? and ready")
			.params(List.of(run, group.kind(), group.number()))
			.query((row,
					at) -> new RosterRange(List.of(
							Part.within(
									"f.net_amount between '%s' and '%s'".formatted(row.getString(1), row.getString(2))),
							Part.noted("amount_outside", group, "net_amount"))))
			.optional();
	}

	/**
	 * Until the day on which nearly all bought last at the latest, after the day after
	 * which few of all did, and between.
	 */
	private static Optional<RosterRange> purchases(JdbcClient jdbc, long run, Group group) {
		return jdbc
			.sql("select latest, recent from purchase_range where run_id = ? and kind = ? and number = ? and ready")
			.params(List.of(run, group.kind(), group.number()))
			.query((row, at) -> new RosterRange(
					List.of(Part.within("f.last_purchase_on <= '%s'".formatted(row.getString(1))),
							Part.within("f.last_purchase_on > '%s'".formatted(row.getString(2))),
							Part.noted("purchase_between", group, "last_purchase_on"))))
			.optional();
	}

	/**
	 * Some of the rows.
	 *
	 * @param join joined to the figures {@code f}
	 * @param where a further condition
	 */
	record Part(String join, String where) {

		static Part within(String condition) {
			return new Part("", "\n\tand " + condition);
		}

		/** Those noted with the value that they still have. */
		static Part noted(String table, Group group, String value) {
			return new Part(
					"\n\tjoin %s x on x.customer_id = c.id and x.kind = '%s' and x.number = %d and x.%4$s = f.%4$s"
						.formatted(table, group.kind(), group.number(), value),
					"");
		}

	}

	/** What a run says, as ranges have it. */
	private record Group(String kind, int number) {

		static Optional<Group> of(RosterFilter filter) {
			if (filter instanceof OfGrade grade) {
				return Optional.of(new Group("VALUE", grade.grade() - 'A' + 1));
			}
			if (filter instanceof OfOutlook band && band.outlook() == Outlook.CHURN) {
				return Optional.of(new Group("CHURN", band.number()));
			}
			return (filter instanceof OfClass rfm) ? Optional.of(new Group("CLASS", rfm.number())) : Optional.empty();
		}

	}

}
