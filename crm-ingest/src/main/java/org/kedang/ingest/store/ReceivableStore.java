package org.kedang.ingest.store;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kedang.catalogue.Subject;

import org.springframework.stereotype.Component;

/**
 * Receivables with their payments. A receivable is known by customer and number; several
 * rows of one are its several payments. A payment is known by day, amount and method and
 * its place among equal ones.
 */
@Component
class ReceivableStore implements SubjectStore {

	@Override
	public boolean stores(Subject subject) {
		return subject == Subject.RECEIVABLE;
	}

	@Override
	public Matched match(Work work) {
		Failures failures = new Failures(work);
		CustomerNumbers.match(work);
		CustomerNumbers.failUnknown(work, failures);
		failures.add("""
				select s.row, null, 'import.receivable.contradicts', jsonb_build_array(s.first_row), null
				from (select s.*, min(s.row) over invoice as first_row,
						(s."invoicedOn", s."dueOn", s."amount") is distinct from
						(first_value(s."invoicedOn") over (invoice order by s.row),
						first_value(s."dueOn") over (invoice order by s.row),
						first_value(s."amount") over (invoice order by s.row)) as other
					from %s s window invoice as (partition by s."customer", s."number")) s
				where s.other
				""".formatted(work.stage()));
		matchInvoices(work);
		matchRows(work);
		Map<String, Long> states = new LinkedHashMap<>();
		work.jdbc().query("select state, count(*) from import_row group by state", (rs) -> {
			states.put(rs.getString(1), rs.getLong(2));
		});
		Matched rows = RecordRows.matched(work, states, failures);
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("import.count.receivables", work.number("select count(*) from import_invoice"));
		counts.put("import.count.payments",
				work.number("select count(*) from import_row where paid and state in ('n', 'u')"));
		counts.put("import.count.unlinked-orders",
				work.number("select count(*) from import_invoice where order_number is not null and order_id is null"));
		return new Matched(rows.created(), rows.updated(), rows.unchanged(), rows.skipped(), failures.rows(),
				rows.failedBy(), counts);
	}

	private static void matchInvoices(Work work) {
		work.run("receivables", """
				create unlogged table import_invoice as
				select i.*, k.id as customer_id, o.id as receivable_id, o.id is null as fresh, t.id as order_id,
					o.id is not null and (%s) as changed
				from (select s."customer" as customer, s."number" as number, min(s.row) as first_row,
						min(s."invoicedOn") as invoiced_on, min(s."dueOn") as due_on, min(s."amount") as amount,
						max(%s) as remarks, max(%s) as order_number
					from %s s where not exists (select 1 from import_failed f where f.row = s.row) group by 1, 2) i
				join import_customer k on k.number = i.customer
				left join receivable o on o.customer_id = k.id and o.number = i.number
				left join sales_transaction t on t.customer_id = k.id and t.number = i.order_number
				""".formatted(changed(work), work.staged("remarks", "text"), work.staged("orderNumber", "text"),
				work.stage()));
		work.run("receivables", "analyze import_invoice");
	}

	private static String changed(Work work) {
		return work.choices().fillsOnly()
				? "(i.remarks is not null and o.remarks is null) or (t.id is not null and o.transaction_id is null)"
				: """
						(i.invoiced_on, i.due_on, i.amount) is distinct from (o.invoiced_on, o.due_on, o.amount)
						or (i.remarks is not null and i.remarks is distinct from o.remarks)
						or (t.id is not null and t.id is distinct from o.transaction_id)""";
	}

	/**
	 * Makes the table import_row (row, receivable's customer and number, paid, state).
	 */
	private static void matchRows(Work work) {
		work.run("payments",
				"""
						create unlogged table import_row as
						select p.row, p.customer, p.number, p.paid and p.place > p.stored as paid,
							case when p.fresh and %1$s <> 'n' then %1$s when p.fresh and (p.paid or p.row = p.first_row) then 'n'
								when not p.fresh and ((p.paid and p.place > p.stored) or (p.changed and p.row = p.first_row))
								then %2$s else 's' end as state
						from (select s.row, i.customer, i.number, i.fresh, i.changed, i.first_row, s.paid_amount is not null as paid,
								row_number() over (partition by i.customer, i.number, s.paid_on, s.paid_amount, s.method
									order by s.row) as place,
								case when i.fresh or s.paid_amount is null then 0 else
									(select count(*) from receivable_payment d where d.receivable_id = i.receivable_id
										and d.paid_on = s.paid_on and d.amount = s.paid_amount
										and d.method is not distinct from s.method) end as stored
							from (select s.*, %3$s as paid_on, %4$s as paid_amount, %5$s as method from %6$s s) s
							join import_invoice i on i.customer = s."customer" and i.number = s."number"
							where not exists (select 1 from import_failed f where f.row = s.row)) p
						"""
					.formatted(work.stateOfNew(), work.stateOfChanged(), work.staged("paidOn", "date"),
							work.staged("paidAmount", "numeric"), work.staged("paymentMethod", "text"), work.stage()));
		work.run("payments", "analyze import_row");
	}

	@Override
	public void store(Work work) {
		if (work.choices().creates()) {
			storeNew(work);
		}
		if (work.choices().updates()) {
			storeChanged(work);
		}
		if (work.has("paidAmount")) {
			work.run("store payments", """
					insert into receivable_payment (receivable_id, paid_on, amount, method, import_id, created_at)
					select i.receivable_id, s."paidOn", s."paidAmount", %s, ?, ?
					from import_row r join %s s on s.row = r.row
					join import_invoice i on i.customer = r.customer and i.number = r.number
					where r.paid and r.state in ('n', 'u') order by i.receivable_id, s."paidOn", s.row
					""".formatted(work.staged("paymentMethod", "text"), work.stage()), work.importId(), work.now());
		}
		settle(work);
	}

	@Override
	public String outcomes(Work work) {
		return """
				select r.row, r.state, i.receivable_id from import_row r
				join import_invoice i on i.customer = r.customer and i.number = r.number
				union all select distinct row, 'f', null::bigint from import_failed""";
	}

	private static void storeNew(Work work) {
		work.run("store receivables", """
				update import_invoice i set receivable_id = n.id
				from (select customer, number, nextval(pg_get_serial_sequence('receivable', 'id')) as id
					from (select customer, number from import_invoice where fresh order by first_row) f) n
				where i.customer = n.customer and i.number = n.number
				""");
		work.run("store receivables", """
				insert into receivable (id, customer_id, number, transaction_id, invoiced_on, due_on, amount, remarks,
					import_id, created_at)
				overriding system value
				select receivable_id, customer_id, number, order_id, invoiced_on, due_on, amount, remarks, ?, ?
				from import_invoice where fresh order by receivable_id
				""", work.importId(), work.now());
	}

	private static void storeChanged(Work work) {
		boolean fills = work.choices().fillsOnly();
		work.run("store receivables", """
				update receivable o set version = o.version + 1, %s
				from import_invoice i where i.changed and o.id = i.receivable_id
				""".formatted(fills ? """
				remarks = coalesce(o.remarks, i.remarks), transaction_id = coalesce(o.transaction_id, i.order_id)"""
				: """
						invoiced_on = i.invoiced_on, due_on = i.due_on, amount = i.amount,
							remarks = coalesce(i.remarks, o.remarks),
							transaction_id = coalesce(i.order_id, o.transaction_id)"""));
	}

	/** What was paid in all, and since when nothing is owed any more. */
	private static void settle(Work work) {
		work.run("settle",
				"""
						update receivable o set paid_amount = x.paid,
							settled_on = case when x.paid >= o.amount then coalesce(x.settled_on, o.invoiced_on) end
						from (select i.receivable_id, coalesce(sum(p.amount), 0) as paid,
								min(p.paid_on) filter (where p.running >= p.owed) as settled_on
							from import_invoice i left join (
								select p.receivable_id, p.paid_on, p.amount, r.amount as owed, sum(p.amount) over
									(partition by p.receivable_id order by p.paid_on, p.id) as running
								from receivable_payment p join receivable r on r.id = p.receivable_id
								where p.receivable_id in (select receivable_id from import_invoice)) p
								on p.receivable_id = i.receivable_id
							group by 1) x
						where o.id = x.receivable_id and (o.paid_amount <> x.paid
							or o.settled_on is distinct from case when x.paid >= o.amount then coalesce(x.settled_on, o.invoiced_on) end)
						""");
	}

}
