package org.kedang.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product categories that orders sell.
 */
final class ProductCategories {

	/**
	 * Orders that sold something of a category; they may have taken back more of it,
	 * which is looked up once an order and a line of it are known.
	 */
	static final String WITH_LINES = """
			select t.* from transaction_line l join sales_transaction t on t.id = l.transaction_id
				where %s and l.amount > 0
					and (select sum(x.amount) from transaction_line x where x.transaction_id = t.id
						and x.product_category is not distinct from l.product_category) > 0""";

	/** What the order sold of no category: an order without lines is all of that. */
	static final String OF_NONE = """
			(select sum(coalesce(x.amount, t.amount)) from (select 1) one
				left join transaction_line x on x.transaction_id = t.id
				where coalesce(x.product_category, '') = '') > 0""";

	/**
	 * What the order sold of a category that is none of these; an order without lines is
	 * of none at all.
	 */
	static final String OF_OTHERS = """
			exists (select from (select 1) one left join transaction_line x on x.transaction_id = t.id
				where coalesce(x.product_category, '') <> all(%s) group by coalesce(x.product_category, '')
				having sum(coalesce(x.amount, t.amount)) > 0)""";

	/** More of them are not named one by one. */
	private static final int MOST = 1000;

	/** Goes from each category to the next one, whatever lines they have. */
	private static final String OTHERS = """
			with recursive category (name) as (
				(select product_category from transaction_line where product_category is not null
					order by product_category limit 1)
				union all
				select (select l.product_category from transaction_line l where l.product_category > c.name
					order by l.product_category limit 1)
				from category c where c.name is not null)
			select name from category where name <> all(?) limit ?
			""";

	private ProductCategories() {
	}

	/** Such an order is all of no category; there is hardly ever one. */
	static boolean haveOrdersWithoutLines(JdbcClient jdbc) {
		return jdbc.sql("select exists (select from sales_transaction where line_count = 0)")
			.query(Boolean.class)
			.single();
	}

	/** All but these; null where those are very many. */
	static @Nullable List<String> others(JdbcClient jdbc, List<String> named) {
		List<String> others = jdbc.sql(OTHERS)
			.params(named.toArray(String[]::new), MOST + 1)
			.query(String.class)
			.list();
		return (others.size() <= MOST) ? others : null;
	}

}
