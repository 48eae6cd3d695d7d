package org.kedang.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What customers bought, when and how, in the SQL of rosters. All that is asked of orders
 * is asked of one and the same order.
 */
final class BoughtSql {

	/**
	 * What the order sold of a category that is none of these; an order without lines is
	 * of none at all.
	 */
	private static final String OF_OTHERS = """
			exists (select from (select 1) one left join transaction_line x on x.transaction_id = t.id
				where coalesce(x.product_category, '') <> all(%s) group by coalesce(x.product_category, '')
				having sum(coalesce(x.amount, t.amount)) > 0)""";

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

	/** The orders that sold what is asked for. */
	private String orders() {
		List<String> others = (this.of == null && !this.notOf.isEmpty())
				? ProductCategories.others(this.jdbc, this.notOf) : null;
		if (this.of == null && others == null) {
			return "(select t.* from sales_transaction t where "
					+ (this.notOf.isEmpty() ? "t.amount > 0" : OF_OTHERS.formatted(bound(this.notOf))) + ")";
		}
		List<String> orders = new ArrayList<>();
		if (this.of != null && this.of.category() != null) {
			orders.add(ProductCategories.WITH_LINES.formatted("= " + this.conditions.bind(this.of.category())));
		}
		if (others != null) {
			orders.add(ProductCategories.WITH_LINES.formatted("= any(" + bound(others) + ")"));
		}
		if ((this.of != null) ? this.of.category() == null : !this.notOf.contains("")) {
			orders.add(ProductCategories.WITH_LINES.formatted("is null"));
			orders.add(ProductCategories.WITHOUT_LINES);
		}
		return "(" + String.join("\nunion all ", orders) + ")";
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
				+ ((this.of == null || this.notOf.isEmpty()) ? "" : " and " + OF_OTHERS.formatted(bound(this.notOf)));
		if (this.through == null) {
			return others;
		}
		String channel = this.through.channel();
		return others + ((channel != null) ? " and t.channel = " + this.conditions.bind(channel)
				: " and (t.channel is null or t.channel = '')");
	}

}
