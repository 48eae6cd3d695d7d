package org.kedang.ingest.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Lines that the file numbers: the number tells which stored line is meant.
 */
final class NumberedLines {

	/** What a line says: field, column of transaction_line. */
	private static final Map<String, String> CONTENT = content();

	private static Map<String, String> content() {
		Map<String, String> content = new LinkedHashMap<>();
		content.put("productCode", "product_code");
		content.put("productName", "product_name");
		content.put("productCategory", "product_category");
		content.put("quantity", "quantity");
		content.put("unitPrice", "unit_price");
		content.put("cost", "cost");
		content.put("occurredAt", "occurred_at");
		return content;
	}

	/**
	 * Makes the table import_repeated: rows that say again what an earlier row of the
	 * file says of the same line. Those that contradict it fail.
	 */
	static void findRepeated(Work work, Failures failures) {
		work.run("repeated lines", """
				create unlogged table import_repeated as
				select row, first_row, same from (
					select s.row, min(s.row) over line as first_row,
						s."contentHash" = first_value(s."contentHash") over (line order by s.row) as same
					from %s s where s."lineNo" is not null
					window line as (partition by s."customer", s."number", s."lineNo")) s
				where row > first_row
				""".formatted(work.stage()));
		failures.add("""
				select row, 'lineNo', 'import.duplicate', jsonb_build_array(first_row), null
				from import_repeated where not same
				""");
		work.run("repeated lines", """
				delete from import_repeated r
				where not same or exists (select 1 from import_failed f where f.row = r.row)
				""");
	}

	/** Makes the table import_numbered; seq is null where the order has no such line. */
	static void match(Work work, String rows) {
		work.run("known lines", """
				create unlogged table import_numbered as
				select distinct on (s.row) s.row, o.order_id, l.seq, l.seq is not null and (%s) as changed
				from %s s join import_order o on o.customer = s."customer" and o.number = s."number" and not o.fresh
				left join transaction_line l on l.transaction_id = o.order_id and l.line_no = s."lineNo"
				where s."lineNo" is not null order by s.row, l.seq
				""".formatted(CONTENT.entrySet()
			.stream()
			.filter((each) -> work.has(each.getKey()))
			.map((each) -> (work.choices().fillsOnly() ? "(s.\"%1$s\" is not null and l.%2$s is null)"
					: "(s.\"%1$s\" is not null and s.\"%1$s\" is distinct from l.%2$s)")
				.formatted(each.getKey(), each.getValue()))
			.collect(Collectors.joining(" or ")), rows));
	}

	/** What is stored of a field of a line l; null where it is none. */
	static @Nullable String column(String key) {
		String column = CONTENT.get(key);
		return (column != null) ? "l." + column : null;
	}

	/** Blank cells keep what is known. */
	static void update(Work work) {
		String merged = CONTENT.entrySet()
			.stream()
			.filter((each) -> work.has(each.getKey()))
			.map((each) -> (work.choices().fillsOnly() ? "%2$s = coalesce(l.%2$s, s.\"%1$s\")"
					: "%2$s = coalesce(s.\"%1$s\", l.%2$s)")
				.formatted(each.getKey(), each.getValue()))
			.collect(Collectors.joining(", "));
		work.run("store lines", """
				update transaction_line l set %s from import_numbered n join %s s on s.row = n.row
				where n.changed and l.transaction_id = n.order_id and l.seq = n.seq
				""".formatted(merged, work.stage()));
		work.run("store lines", """
				update transaction_line l set amount = l.quantity * l.unit_price,
					content_hash = transaction_line_hash(l.product_code, l.product_name, l.product_category,
						l.quantity, l.unit_price, l.cost, l.occurred_at)
				from import_numbered n where n.changed and l.transaction_id = n.order_id and l.seq = n.seq
				""");
	}

	private NumberedLines() {
	}

}
