package org.kedang.customer;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What customers bought, when and how, in the SQL of rosters. All that is asked of orders
 * is asked of one and the same order.
 */
final class BoughtSql {

	private static final String FIRST = """
			t.occurred_on = f.first_purchase_on
				and t.id = (select o.id from sales_transaction o where o.customer_id = c.id and o.amount > 0
					order by o.occurred_on, o.id limit 1)""";

	private final JdbcClient jdbc;

	private final Conditions conditions;

	private final RosterFilter.@Nullable BoughtIn in;

	private final RosterFilter.@Nullable FirstBoughtIn first;

	private final RosterFilter.@Nullable BoughtThrough through;

	private final RosterFilter.@Nullable BoughtOf of;

	private final List<String> notThrough;

	private final List<String> notOf;

	BoughtSql(JdbcClient jdbc, Conditions conditions, List<RosterFilter> filters) {
		this.jdbc = jdbc;
		this.conditions = conditions;
		this.in = one(filters, RosterFilter.BoughtIn.class);
		this.first = one(filters, RosterFilter.FirstBoughtIn.class);
		this.through = one(filters, RosterFilter.BoughtThrough.class);
		this.of = one(filters, RosterFilter.BoughtOf.class);
		List<RosterFilter> contraries = filters.stream()
			.filter(RosterFilter.Not.class::isInstance)
			.map((filter) -> ((RosterFilter.Not) filter).filter())
			.toList();
		this.notThrough = all(contraries, RosterFilter.BoughtThrough.class).map(RosterFilter.BoughtThrough::channel)
			.map(BoughtSql::orNone)
			.toList();
		this.notOf = all(contraries, RosterFilter.BoughtOf.class).map(RosterFilter.BoughtOf::category)
			.map(BoughtSql::orNone)
			.toList();
	}

	private static <T> @Nullable T one(List<RosterFilter> filters, Class<T> type) {
		return all(filters, type).findFirst().orElse(null);
	}

	private static <T> Stream<T> all(List<RosterFilter> filters, Class<T> type) {
		return filters.stream().filter(type::isInstance).map(type::cast);
	}

	private static String orNone(@Nullable String value) {
		return (value != null) ? value : "";
	}

	boolean needsFigures() {
		return this.first != null;
	}

	/** Adds what is asked for; nothing where nothing is. */
	void add() {
		if (this.first != null) {
			this.conditions.and("f.first_purchase_on between %s and %s"
				.formatted(this.conditions.bind(this.first.from()), this.conditions.bind(this.first.to())));
		}
		boolean anyHow = this.through == null && this.of == null && this.notThrough.isEmpty() && this.notOf.isEmpty();
		if (this.in != null || !anyHow) {
			this.conditions
				.and("exists (select from " + orders() + " t where t.customer_id = c.id" + days() + channel() + ")");
		}
	}

	/**
	 * The orders that sold what is asked for: from their lines, which the database knows
	 * how many there are of, where no order of no category has none.
	 */
	private String orders() {
		boolean categories = this.of != null || !this.notOf.isEmpty();
		boolean ofNone = (this.of != null) ? this.of.category() == null : !this.notOf.contains("");
		String lines = (categories && !(ofNone && ProductCategories.haveOrdersWithoutLines(this.jdbc))) ? lines(ofNone)
				: null;
		return "(" + ((lines != null) ? ProductCategories.WITH_LINES.formatted(lines)
				: "select t.* from sales_transaction t where " + sold()) + ")";
	}

	/** Of which category the line is; null where those are too many to be named. */
	private @Nullable String lines(boolean ofNone) {
		String none = "l.product_category is null";
		if (this.of != null) {
			return ofNone ? none : "l.product_category = " + this.conditions.bind(String.valueOf(this.of.category()));
		}
		List<String> others = ProductCategories.others(this.jdbc, this.notOf);
		String other = (others != null) ? "l.product_category = any(" + bound(others) + ")" : null;
		return (other != null && ofNone) ? "(" + other + " or " + none + ")" : other;
	}

	private String sold() {
		if (this.of != null) {
			return ProductCategories.OF_NONE;
		}
		return this.notOf.isEmpty() ? "t.amount > 0" : ProductCategories.OF_OTHERS.formatted(bound(this.notOf));
	}

	private String bound(List<String> values) {
		return this.conditions.bind(values.toArray(String[]::new));
	}

	/** The days of the order; without any, of whoever bought first, the first one. */
	private String days() {
		if (this.in != null) {
			return " and t.occurred_on between %s and %s".formatted(this.conditions.bind(this.in.from()),
					this.conditions.bind(this.in.to()));
		}
		return (this.first != null) ? " and " + FIRST : "";
	}

	private String channel() {
		String others = (this.notThrough.isEmpty() ? ""
				: " and coalesce(t.channel, '') <> all(" + bound(this.notThrough) + ")")
				+ ((this.of == null || this.notOf.isEmpty()) ? ""
						: " and " + ProductCategories.OF_OTHERS.formatted(bound(this.notOf)));
		if (this.through == null) {
			return others;
		}
		String channel = this.through.channel();
		return others + ((channel != null) ? " and t.channel = " + this.conditions.bind(channel)
				: " and (t.channel is null or t.channel = '')");
	}

}
