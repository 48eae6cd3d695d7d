package org.kedang.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.customer.RosterFilter.OfClass;
import org.kedang.customer.RosterFilter.OfGrade;
import org.kedang.customer.RosterFilter.OfOutlook;
import org.kedang.customer.RosterFilter.Outlook;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where nearly all of those lie, in the order of a roster, whom the current run gives a
 * grade, class, band or segment: their roster walks that range, and joins the few others.
 *
 * @param parts which together have each of them once
 * @param gathered whether those within it are no part of the order, and all are looked up
 */
record RosterRange(List<Part> parts, boolean gathered) {

	/** That of one of the filters of a roster by amount, last purchase or grade. */
	static @Nullable RosterRange of(JdbcClient jdbc, @Nullable Long run, RosterQuery query) {
		if (run == null) {
			return null;
		}
		return query.filters()
			.stream()
			.flatMap((filter) -> Group.of(jdbc, filter).stream())
			.flatMap((group) -> of(jdbc, run, group, query.sort()).stream())
			.findFirst()
			.orElse(null);
	}

	private static Optional<RosterRange> of(JdbcClient jdbc, long run, Group group, RosterSort sort) {
		return switch (sort) {
			case AMOUNT -> amounts(jdbc, run, group, false);
			case LAST_PURCHASE -> purchases(jdbc, run, group).or(() -> amounts(jdbc, run, group, true));
			case GRADE -> amounts(jdbc, run, group, true);
			default -> Optional.empty();
		};
	}

	/**
	 * Within the range of all of these grades, classes or segments, and outside.
	 * @param nothing whether it is wanted only where nearly nobody of them ever bought:
	 * then the few stand anywhere in other orders
	 */
	private static Optional<RosterRange> amounts(JdbcClient jdbc, long run, Group group, boolean nothing) {
		return jdbc
			.sql("""
					select min(least), max(most) from amount_range where run_id = ? and kind = ? and number = any(?) and ready
					having bool_or(number = ?) and (max(most) <= 0 or not ?)
					""")
			.params(run, group.kind(), group.numbers().toArray(Integer[]::new), group.numbers().get(0), nothing)
			.query((row, at) -> {
				String range = "between '%s' and '%s'".formatted(row.getString(1), row.getString(2));
				return new RosterRange(
						List.of(Part.within("f.net_amount " + range),
								Part.noted("amount_outside", group, "net_amount", "x.net_amount not " + range)),
						nothing);
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
							Part.noted("purchase_between", group, "last_purchase_on", "true")),
					false))
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
	 * @param numbers 0 are those without a value grade or segment; a range of several
	 * goes from the least to the most of all, if that of the first is known
	 */
	private record Group(String kind, List<Integer> numbers) {

		static Optional<Group> of(JdbcClient jdbc, RosterFilter filter) {
			if (filter instanceof RosterFilter.DueBy due) {
				List<Integer> grades = HeldPlan.valueGrades(HeldPlan.upTo(jdbc, due.planId()));
				return grades.isEmpty() ? Optional.empty() : Optional.of(new Group("VALUE", grades));
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
			if (filter instanceof RosterFilter.OfSegment of) {
				return Optional.of(new Group("SEGMENT", List.of((of.number() != null) ? of.number() : 0)));
			}
			return (filter instanceof RosterFilter.Ungraded) ? Optional.of(new Group("VALUE", List.of(0)))
					: Optional.empty();
		}

	}

}
