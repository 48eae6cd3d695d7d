package org.kedang.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
			.flatMap((filter) -> Group.of(jdbc, filter).stream())
			.flatMap((group) -> (amounts ? amounts(jdbc, run, group) : purchases(jdbc, run, group)).stream())
			.findFirst()
			.orElse(null);
	}

	/** Within the range of all of these grades or classes, and outside. */
	private static Optional<RosterRange> amounts(JdbcClient jdbc, long run, Group group) {
		return jdbc
			.sql("""
					select min(least), max(most) from amount_range where run_id = ? and kind = ? and number = any(?) and ready
					having bool_or(number = ?)
					""")
			.params(run, group.kind(), group.numbers().toArray(Integer[]::new), group.numbers().get(0))
			.query((row, at) -> {
				String range = "between '%s' and '%s'".formatted(row.getString(1), row.getString(2));
				return new RosterRange(List.of(Part.within("f.net_amount " + range),
						Part.noted("amount_outside", group, "net_amount", "x.net_amount not " + range)));
			})
			.optional();
	}

	/**
	 * Until the day on which nearly all bought last at the latest, after the day after
	 * which few of all did, and between.
	 */
	private static Optional<RosterRange> purchases(JdbcClient jdbc, long run, Group group) {
		return jdbc
			.sql("select latest, recent from purchase_range where run_id = ? and kind = ? and number = ? and ready")
			.params(List.of(run, group.kind(), group.numbers().get(0)))
			.query((row, at) -> new RosterRange(
					List.of(Part.within("f.last_purchase_on <= '%s'".formatted(row.getString(1))),
							Part.within("f.last_purchase_on > '%s'".formatted(row.getString(2))),
							Part.noted("purchase_between", group, "last_purchase_on", "true"))))
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
		static Part noted(String table, Group group, String value, String condition) {
			return new Part(
					"\n\tjoin %s x on x.customer_id = c.id and x.kind = '%s' and x.number in (%s) and x.%4$s = f.%4$s"
						.formatted(table, group.kind(),
								group.numbers().stream().map(String::valueOf).collect(Collectors.joining(", ")), value),
					"\n\tand " + condition);
		}

	}

	/**
	 * What a run says, as ranges have it.
	 *
	 * @param numbers 0 are those without a value grade; a range of several goes from the
	 * least to the most of all, if that of the first is known
	 */
	private record Group(String kind, List<Integer> numbers) {

		static Optional<Group> of(JdbcClient jdbc, RosterFilter filter) {
			if (filter instanceof RosterFilter.DueBy due) {
				return due(HeldPlan.upTo(jdbc, due.planId()));
			}
			if (filter instanceof OfGrade grade) {
				return Optional.of(new Group("VALUE", List.of(grade.grade() - 'A' + 1)));
			}
			if (filter instanceof OfOutlook band && band.outlook() == Outlook.CHURN) {
				return Optional.of(new Group("CHURN", List.of(band.number())));
			}
			if (filter instanceof OfClass rfm) {
				return Optional.of(new Group("CLASS", List.of(rfm.number())));
			}
			return (filter instanceof RosterFilter.Ungraded) ? Optional.of(new Group("VALUE", List.of(0)))
					: Optional.empty();
		}

		/** The grades that the plan is for: those of which no earlier one takes all. */
		private static Optional<Group> due(List<HeldPlan> plans) {
			if (plans.isEmpty()) {
				return Optional.empty();
			}
			HeldPlan plan = plans.get(plans.size() - 1);
			if ("VALUE".equals(plan.gradeKind())) {
				return Optional.of(new Group("VALUE", List.of(plan.valueGrade())));
			}
			List<Integer> taken = plans.stream()
				.filter((each) -> each.takesGradeFrom(plan))
				.map(HeldPlan::valueGrade)
				.toList();
			return taken.isEmpty() ? Optional.empty() : Optional.of(new Group("VALUE",
					IntStream.rangeClosed(0, 4).boxed().filter((each) -> !taken.contains(each)).toList()));
		}

	}

}
