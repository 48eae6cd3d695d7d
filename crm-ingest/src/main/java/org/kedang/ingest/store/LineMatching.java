package org.kedang.ingest.store;

/**
 * Lines of orders that are known already: which ones are new, which ones say something
 * else now.
 */
final class LineMatching {

	/** The columns that {@link #values} fills, after the order and the place in it. */
	static final String TARGET = """
			transaction_id, seq, line_no, product_code, product_name, product_category, quantity, unit_price, amount,
			cost, occurred_at, content_hash, import_id""";

	/**
	 * How many lines of known orders are new, say something else, or are known.
	 */
	record Counts(long created, long updated, long unchanged) {
	}

	/** The values of a line; its one parameter is the import. */
	static String values(Work work) {
		return """
				%s, %s, %s, %s, s."quantity", s."unitPrice", s."quantity" * s."unitPrice", %s, s."occurredAt",
				s."contentHash", ?::bigint""".formatted(work.staged("lineNo", "integer"),
				work.staged("productCode", "text"), work.staged("productName", "text"),
				work.staged("productCategory", "text"), work.staged("cost", "numeric"));
	}

	/**
	 * Makes the tables import_known (by order and content: lines in the file, lines
	 * stored), import_numbered where lines have numbers, and import_header (orders whose
	 * channel or remarks change).
	 */
	static void match(Work work, String rows) {
		String unnumbered = work.has("lineNo") ? " and s.\"lineNo\" is null" : "";
		String stored = work.has("lineNo") ? " and l.line_no is null" : "";
		work.run("known lines", """
				create unlogged table import_known as
				select f.order_id, f.content_hash, f.lines as in_file, coalesce(d.lines, 0) as stored
				from (select o.order_id, s."contentHash" as content_hash, count(*) as lines
					from %s s join import_order o on o.customer = s."customer" and o.number = s."number" and not o.fresh
					where true%s group by 1, 2) f
				left join (select l.transaction_id, l.content_hash, count(*) as lines
					from transaction_line l join import_order o on o.order_id = l.transaction_id
					where true%s group by 1, 2) d on d.transaction_id = f.order_id and d.content_hash = f.content_hash
				""".formatted(rows, unnumbered, stored));
		work.run("known lines", "analyze import_known");
		if (work.has("lineNo")) {
			NumberedLines.match(work, rows);
		}
		boolean fills = work.choices().fillsOnly();
		work.run("known lines", """
				create unlogged table import_header as
				select o.order_id from import_order o join sales_transaction t on t.id = o.order_id
				where (o.channel is not null and %1$s) or (o.remarks is not null and %2$s)
				""".formatted(fills ? "t.channel is null" : "o.channel is distinct from t.channel",
				fills ? "t.remarks is null" : "o.remarks is distinct from t.remarks"));
	}

	static Counts counts(Work work) {
		long created = work.number("select coalesce(sum(greatest(in_file - stored, 0)), 0) from import_known");
		long unchanged = work.number("select coalesce(sum(least(in_file, stored)), 0) from import_known");
		long updated = 0;
		if (work.has("lineNo")) {
			created += work.number("select count(*) from import_numbered where seq is null");
			updated += work.number("select count(*) from import_numbered where seq is not null and changed");
			unchanged += work.number("select count(*) from import_numbered where seq is not null and not changed");
		}
		// an order that gets another channel or remark shows in one of its known lines
		long headers = work.number("select count(*) from import_header h where " + knownLine(work));
		return new Counts(created, updated + headers, unchanged - headers);
	}

	private static String knownLine(Work work) {
		String known = "exists (select 1 from import_known k where k.order_id = h.order_id and k.stored > 0)";
		return work.has("lineNo")
				? "(" + known + " or exists (select 1 from import_numbered n where n.order_id = h.order_id"
						+ " and n.seq is not null and not n.changed))"
				: known;
	}

	static void store(Work work, String rows) {
		findAdded(work, rows);
		work.run("store lines", """
				insert into transaction_line (%s)
				select a.order_id, b.next + row_number() over (partition by a.order_id order by s.row) - 1, %s
				from import_added a join %s s on s.row = a.row
				join lateral (select coalesce(max(l.seq), -1) + 1 as next from transaction_line l
					where l.transaction_id = a.order_id) b on true
				order by a.order_id, s.row
				""".formatted(TARGET, values(work), work.stage()), work.importId());
		if (work.choices().updates()) {
			if (work.has("lineNo")) {
				NumberedLines.update(work);
			}
			work.run("store orders", """
					update sales_transaction t set channel = coalesce(%s), remarks = coalesce(%s)
					from import_order o join import_header h on h.order_id = o.order_id where t.id = o.order_id
					""".formatted(work.choices().fillsOnly() ? "t.channel, o.channel" : "o.channel, t.channel",
					work.choices().fillsOnly() ? "t.remarks, o.remarks" : "o.remarks, t.remarks"));
		}
		sumUp(work);
	}

	/**
	 * State and order of each of those rows. What an order's channel or remark changes
	 * shows in the first of its known lines.
	 */
	static String outcomes(Work work, String rows) {
		String numbered = work.has("lineNo") ? "n.row is not null" : "false";
		String known = work.has("lineNo")
				? "case when %s then n.seq is not null else s.place <= coalesce(k.stored, 0) end".formatted(numbered)
				: "s.place <= coalesce(k.stored, 0)";
		return """
				case when not s.known then %s when s.changed or (s.header and s.row = min(s.row) filter (where s.known and not s.changed)
						over (partition by s.order_id)) then %s else 's' end, s.order_id
				from (select s.row, s.order_id, s.order_id is not null and %s as known, %s as changed,
						h.order_id is not null as header
					from (select s.row, s."contentHash", o.order_id, row_number() over
							(partition by o.order_id, s."contentHash"%s order by s.row) as place
						from %s s join import_order o on o.customer = s."customer" and o.number = s."number") s
					left join import_known k on k.order_id = s.order_id and k.content_hash = s."contentHash"
					left join import_header h on h.order_id = s.order_id%s) s"""
			.formatted(work.stateOfNew(), work.stateOfChanged(), known,
					work.has("lineNo") ? "coalesce(n.seq is not null and n.changed, false)" : "false",
					work.has("lineNo") ? ", s.\"lineNo\" is null" : "", rows,
					work.has("lineNo") ? " left join import_numbered n on n.row = s.row" : "");
	}

	/** Makes the table import_added (row, order_id): the new lines of known orders. */
	private static void findAdded(Work work, String rows) {
		if (!work.choices().creates()) {
			work.run("store lines", "create unlogged table import_added (row integer, order_id bigint)");
			return;
		}
		String unnumbered = work.has("lineNo") ? "s.\"lineNo\" is null" : "true";
		String added = """
				create unlogged table import_added as
				select s.row, k.order_id
				from (select s.row, o.order_id, s."contentHash" as content_hash, row_number() over
						(partition by o.order_id, s."contentHash" order by s.row) as place
					from %s s join import_order o on o.customer = s."customer" and o.number = s."number" and not o.fresh
					where %s) s
				join import_known k on k.order_id = s.order_id and k.content_hash = s.content_hash
				where s.place > k.stored
				""".formatted(rows, anyNew(work) ? unnumbered : "false");
		if (work.has("lineNo")) {
			added += " union all select n.row, n.order_id from import_numbered n where n.seq is null";
		}
		work.run("store lines", added);
	}

	private static boolean anyNew(Work work) {
		return work.number("select count(*) from import_known where in_file > stored") > 0;
	}

	/**
	 * Day, amounts and number of lines of the orders that were extended, from their
	 * lines.
	 */
	private static void sumUp(Work work) {
		String changed = work.has("lineNo") ? " union select order_id from import_numbered where changed" : "";
		work.run("store orders", """
				update sales_transaction t set occurred_on = coalesce(x.last_at::date, t.occurred_on),
					occurred_at = coalesce(x.last_at, t.occurred_at), amount = x.amount,
					gross_amount = x.gross_amount, line_count = x.lines
				from (select l.transaction_id, count(*) as lines, sum(l.amount) as amount,
						coalesce(sum(l.amount) filter (where l.quantity > 0 and l.unit_price > 0), 0) as gross_amount,
						max(l.occurred_at) as last_at
					from transaction_line l
					where l.transaction_id in (select order_id from import_added%s) group by 1) x
				where t.id = x.transaction_id
				""".formatted(changed));
	}

	private LineMatching() {
	}

}
