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
final class FavouriteTags implements TagSource {

	private static final int DAYS = 365;

	private static final int LEAST = 2;

	private static final String LINES = """
			select t.customer_id, l.product_name, l.product_category, count(*)
			from sales_transaction t join transaction_line l on l.transaction_id = t.id
			where t.occurred_on <= date '%s' and t.occurred_on > date '%s' and l.quantity > 0
				and (l.product_name is not null or l.product_category is not null)
			group by 1, 2, 3 order by 1
			""";

	private final RowsByCustomer lines;

	private final Map<String, Integer> products = new HashMap<>();

	private final Map<String, Integer> categories = new HashMap<>();

	FavouriteTags(Connection reading, LocalDate day) throws SQLException {
		this.lines = new RowsByCustomer(reading, LINES.formatted(day, day.minusDays(DAYS)));
	}

	@Override
	public void add(ScoreLine line, TagIndexBuilder tags) throws SQLException {
		this.products.clear();
		this.categories.clear();
		boolean more = this.lines.moveTo(line.customer());
		while (more) {
			count(this.products, this.lines.row().getString(2), this.lines.row().getInt(4));
			count(this.categories, this.lines.row().getString(3), this.lines.row().getInt(4));
			more = this.lines.another(line.customer());
		}
		add(tags, "product:", favourite(this.products));
		add(tags, "category:", favourite(this.categories));
	}

	private static void count(Map<String, Integer> counts, @Nullable String name, int lines) {
		if (name != null && !name.isBlank()) {
			counts.merge(name.strip(), lines, Integer::sum);
		}
	}

	private static void add(TagIndexBuilder tags, String family, @Nullable String name) {
		if (name != null) {
			tags.addFree(family + name, TagKind.PREFERENCE, false);
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

	@Override
	public void close() throws SQLException {
		this.lines.close();
	}

}
