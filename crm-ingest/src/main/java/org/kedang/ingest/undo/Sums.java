package org.kedang.ingest.undo;

import java.time.OffsetDateTime;

import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.KnownShare;
import org.kedang.catalogue.Subject;
import org.kedang.transaction.PurchaseFigures;
import org.kedang.ingest.store.SearchKeyRenewal;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What follows from rows, made anew for those whose rows go or change.
 */
final class Sums {

	private final JdbcTemplate jdbc;

	private final Catalogue catalogue;

	private final OffsetDateTime now;

	Sums(JdbcTemplate jdbc, Catalogue catalogue, OffsetDateTime now) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.now = now;
	}

	/** Remembers whose they are, before rows go. */
	void find() {
		this.jdbc.execute("""
				create temp table undo_order on commit drop as
				select row_id as id from undo_row where record = 'transaction_line' and reason is null
				union select row_id from undo_field where record = 'transaction_line' and reason is null
				""");
		this.jdbc.execute("""
				create temp table undo_buyer on commit drop as
				select distinct t.customer_id from sales_transaction t where t.id in (select id from undo_order
					union all select row_id from undo_row where record = 'sales_transaction' and reason is null)
				""");
		this.jdbc.execute("""
				create temp table undo_receivable on commit drop as
				select p.receivable_id as id from undo_row r join receivable_payment p on p.id = r.row_id
				where r.record = 'receivable_payment' and r.reason is null
				union select row_id from undo_field where record = 'receivable' and reason is null
				""");
		this.jdbc.execute("""
				create temp table undo_contacted on commit drop as
				select distinct l.customer_id from undo_row r join contact_log l on l.id = r.row_id
				where r.record = 'contact_log' and r.reason is null
				""");
	}

	void renew() {
		renewOrders();
		renewReceivables();
		renewFigures();
		renewCustomers();
	}

	private void renewOrders() {
		this.jdbc
			.update("""
					update transaction_line l set amount = l.quantity * l.unit_price,
						content_hash = transaction_line_hash(l.product_code, l.product_name, l.product_category,
							l.quantity, l.unit_price, l.cost, l.occurred_at)
					from (select distinct row_id, seq from undo_field where record = 'transaction_line' and reason is null) f
					where l.transaction_id = f.row_id and l.seq = f.seq
					""");
		this.jdbc.update("""
				update sales_transaction t set occurred_on = coalesce(x.last_at::date, t.occurred_on),
					occurred_at = coalesce(x.last_at, t.occurred_at), amount = coalesce(x.amount, 0),
					gross_amount = coalesce(x.gross_amount, 0), line_count = x.lines
				from (select o.id, count(l.seq) as lines, sum(l.amount) as amount,
						sum(l.amount) filter (where l.quantity > 0 and l.unit_price > 0) as gross_amount,
						max(l.occurred_at) as last_at
					from undo_order o left join transaction_line l on l.transaction_id = o.id group by 1) x
				where t.id = x.id
				""");
	}

	private void renewReceivables() {
		this.jdbc.update("""
				update receivable o set paid_amount = x.paid,
					settled_on = case when x.paid >= o.amount then coalesce(x.settled_on, o.invoiced_on) end
				from (select i.id, coalesce(sum(p.amount), 0) as paid,
						min(p.paid_on) filter (where p.running >= p.owed) as settled_on
					from undo_receivable i left join (
						select p.receivable_id, p.paid_on, p.amount, r.amount as owed, sum(p.amount) over
							(partition by p.receivable_id order by p.paid_on, p.id) as running
						from receivable_payment p join receivable r on r.id = p.receivable_id
						where p.receivable_id in (select id from undo_receivable)) p on p.receivable_id = i.id
					group by 1) x
				where o.id = x.id
				""");
	}

	private void renewFigures() {
		PurchaseFigures.renewMany("select customer_id from undo_buyer",
				(query) -> this.jdbc.queryForObject(query, Long.class), this.jdbc::update);
		this.jdbc.update("""
				update customer_figures f set last_contact_on = x.last_on
				from (select b.customer_id, max(l.occurred_at)::date as last_on from undo_contacted b
					left join contact_log l on l.customer_id = b.customer_id and l.answered group by 1) x
				where f.customer_id = x.customer_id
				""");
	}

	private void renewCustomers() {
		for (Subject subject : new Subject[] { Subject.INDIVIDUAL, Subject.CORPORATE }) {
			this.jdbc.update("""
					update customer c set version = c.version + 1, updated_at = ?, completeness = %s
					from %2$s o where o.id = c.id and c.id in (select row_id from undo_field
						where record in ('customer', '%2$s') and reason is null)
					""".formatted(KnownShare.ofStored(this.catalogue.knowledge(subject)), subject.table()), this.now);
			new SearchKeyRenewal(this.jdbc).renew(subject, """
					select row_id from undo_field where record in ('customer', 'corporate_customer')
						and field in ('name', 'short_name') and reason is null
					""");
		}
	}

}
