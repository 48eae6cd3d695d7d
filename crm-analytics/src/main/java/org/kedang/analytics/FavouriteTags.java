package org.kedang.analytics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.portrait.TagIndexBuilder;
import org.kedang.analytics.portrait.TagKind;

/**
 * The product and the category that somebody has bought most often within a year up to
 * the day: in most orders' lines, at least two, the first by name in a tie.
 */
final class FavouriteTags {

	private static final int DAYS = 365;

	private static final int LEAST = 2;

	private static final String LINES = """
			select t.customer_id, l.product_name, l.product_category, count(*)::int
			from sales_transaction t join transaction_line l on l.transaction_id = t.id
			where t.occurred_on <= date '%s' and t.occurred_on > date '%s' and l.quantity > 0
				and (l.product_name is not null or l.product_category is not null)
			group by 1, 2, 3 order by 1
			""";

	private final TagIndexBuilder tags;

	private final Map<String, Integer> products = new HashMap<>();

	private final Map<String, Integer> categories = new HashMap<>();

	private FavouriteTags(TagIndexBuilder tags) {
		this.tags = tags;
	}

	/** Adds those of all customers. */
	static void add(Connection reading, LocalDate day, TagIndexBuilder tags) throws SQLException {
		new FavouriteTags(tags).read(reading, LINES.formatted(day, day.minusDays(DAYS)));
	}

	private void read(Connection reading, String query) throws SQLException {
		try (BinaryCopy lines = new BinaryCopy(reading, query)) {
			long customer = Long.MIN_VALUE;
			while (lines.next()) {
				long of = lines.bigint();
				if (of != customer) {
					end(customer);
					customer = of;
				}
				String product = lines.text();
				String category = lines.text();
				int count = lines.integer();
				count(this.products, product, count);
				count(this.categories, category, count);
			}
			end(customer);
		}
	}

	private void end(long customer) {
		this.tags.again(customer);
		add("product:", favourite(this.products));
		add("category:", favourite(this.categories));
		this.products.clear();
		this.categories.clear();
	}

	private static void count(Map<String, Integer> counts, @Nullable String name, int lines) {
		if (name != null && !name.isBlank()) {
			counts.merge(name.strip(), lines, Integer::sum);
		}
	}

	private void add(String family, @Nullable String name) {
		if (name != null) {
			this.tags.addFree(family + name, TagKind.PREFERENCE, false);
		}
	}

	static @Nullable String favourite(Map<String, Integer> counts) {
		String best = null;
		int most = LEAST - 1;
		for (Map.Entry<String, Integer> each : counts.entrySet()) {
			int lines = each.getValue();
			if (lines > most || (lines == most && best != null && each.getKey().compareTo(best) < 0)) {
				best = each.getKey();
				most = lines;
			}
		}
		return best;
	}

}
