package org.kedang.ingest.store;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kedang.catalogue.Subject;

import org.springframework.stereotype.Component;

/**
 * Orders with their lines. An order is known by its customer and its number. A line is
 * known within its order by its own number where the file has one, else by what it says
 * and its place among the lines that say the same: equal lines are real lines.
 */
@Component
class TransactionStore implements SubjectStore {

	private final MinimalArchives minimalArchives = new MinimalArchives();

	@Override
	public boolean stores(Subject subject) {
		return subject == Subject.TRANSACTION;
	}

	@Override
	public Matched match(Work work) {
		Failures failures = new Failures(work);
		CustomerNumbers.match(work);
		if (work.choices().createUnknown()) {
			CustomerNumbers.failLost(work, failures);
		}
		else {
			CustomerNumbers.failUnknown(work, failures);
		}
		if (work.has("lineNo")) {
			NumberedLines.findRepeated(work, failures);
		}
		long failed = failures.rows();
		matchOrders(work, rows(work, failed));
		long known = work.number("select count(*) from import_order where order_id is not null");
		if (known > 0) {
			LineMatching.match(work, rows(work, failed));
		}
		return matched(work, failures, failed, known);
	}

	/** The staged rows that are still in play. */
	private static String rows(Work work, long failed) {
		String rows = "(select s.* from " + work.stage() + " s where true";
		if (failed > 0) {
			rows += " and not exists (select 1 from import_failed f where f.row = s.row)";
		}
		if (work.has("lineNo")) {
			rows += " and not exists (select 1 from import_repeated r where r.row = s.row)";
		}
		return rows + ")";
	}

	private static void matchOrders(Work work, String rows) {
		work.run("orders", """
				create unlogged table import_order as
				select o.*, k.id as customer_id, t.id as order_id, t.id is null as fresh
				from (select s."customer" as customer, s."number" as number, min(s.row) as first_row, count(*) as lines,
						max(s."occurredAt") as last_at, sum(s."quantity" * s."unitPrice") as amount,
						coalesce(sum(s."quantity" * s."unitPrice")
							filter (where s."quantity" > 0 and s."unitPrice" > 0), 0) as gross_amount,
						%s as channel, %s as remarks
					from %s s group by 1, 2) o
				join import_customer k on k.number = o.customer
				left join sales_transaction t on t.customer_id = k.id and t.number = o.number
				""".formatted(latest(work, "channel"), latest(work, "remarks"), rows));
		work.run("orders", "analyze import_order");
	}

	private static String latest(Work work, String key) {
		return work.has(key)
				? "(array_agg(s.\"%s\" order by s.row desc) filter (where s.\"%s\" is not null))[1]".formatted(key, key)
				: "null::text";
	}

	private static Matched matched(Work work, Failures failures, long failed, long known) {
		long created = work.number("select coalesce(sum(lines), 0) from import_order where fresh");
		long updated = 0;
		long unchanged = work.has("lineNo") ? work.number("select count(*) from import_repeated") : 0;
		Map<String, Long> skipped = new LinkedHashMap<>();
		if (known > 0) {
			LineMatching.Counts counts = LineMatching.counts(work);
			created += counts.created();
			updated += counts.updated();
			unchanged += counts.unchanged();
		}
		if (!work.choices().updates() && updated > 0) {
			skipped.put("import.skipped.existing", updated);
			updated = 0;
		}
		if (!work.choices().creates() && created > 0) {
			skipped.put("import.skipped.new", created);
			created = 0;
		}
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("import.count.orders", work.number("select count(*) from import_order"));
		counts.put("import.count.new-orders", work.number("select count(*) from import_order where fresh"));
		counts.put("import.count.customers", work.number("select count(distinct customer) from import_order"));
		counts.put("import.count.new-customers",
				createsCustomers(work) ? work.number("select count(*) from import_customer where id is null") : 0);
		return new Matched(created, updated, unchanged, skipped, failed, failures.byCode(), counts);
	}

	@Override
	public void store(Work work) {
		long failed = work.number("select count(distinct row) from import_failed");
		if (createsCustomers(work)) {
			this.minimalArchives.create(work);
		}
		if (work.choices().creates() && work.number("select count(*) from import_order where fresh") > 0) {
			storeOrders(work);
			storeFreshLines(work, rows(work, failed));
		}
		if (work.number("select count(*) from import_order where not fresh") > 0) {
			LineMatching.store(work, rows(work, failed));
		}
		CustomerFigures.ofPurchases(work);
	}

	private static boolean createsCustomers(Work work) {
		return work.choices().createUnknown() && work.choices().creates();
	}

	@Override
	public String outcomes(Work work) {
		boolean known = work.number("select count(*) from import_order where order_id is not null") > 0;
		String none = "null::bigint";
		StringBuilder select = new StringBuilder("select s.row, ");
		if (known) {
			select.append(LineMatching.outcomes(work, rows(work, work.number("select count(*) from import_failed"))));
		}
		else {
			select.append(work.stateOfNew() + ", " + none + " from ")
				.append(rows(work, work.number("select count(*) from import_failed")))
				.append(" s");
		}
		select.append(" union all select distinct row, 'f', " + none + " from import_failed");
		if (work.has("lineNo")) {
			select.append(" union all select row, 's', " + none + " from import_repeated");
		}
		return select.toString();
	}

	private static void storeOrders(Work work) {
		work.run("number orders", """
				update import_order o set customer_id = k.id from import_customer k
				where o.customer_id is null and k.number = o.customer
				""");
		work.run("number orders", """
				update import_order o set order_id = n.id
				from (select customer, number, nextval(pg_get_serial_sequence('sales_transaction', 'id')) as id
					from (select customer, number from import_order where fresh order by first_row) f) n
				where o.customer = n.customer and o.number = n.number
				""");
		work.run("store orders", """
				insert into sales_transaction (id, customer_id, number, occurred_on, occurred_at, amount, gross_amount,
					line_count, channel, remarks, import_id, created_at)
				overriding system value
				select order_id, customer_id, number, last_at::date, last_at, amount, gross_amount, lines, channel,
					remarks, ?, ?
				from import_order where fresh order by order_id
				""", work.importId(), work.now());
		work.run("store orders", "analyze import_order");
	}

	private static void storeFreshLines(Work work, String rows) {
		work.run("store lines", """
				insert into transaction_line (%s)
				select o.order_id, row_number() over (partition by o.order_id order by s.row) - 1, %s
				from %s s join import_order o on o.customer = s."customer" and o.number = s."number" and o.fresh
				order by o.order_id, s.row
				""".formatted(LineMatching.TARGET, LineMatching.values(work), rows), work.importId());
	}

}
