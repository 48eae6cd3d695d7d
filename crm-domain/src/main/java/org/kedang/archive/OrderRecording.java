package org.kedang.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.audit.AuditTrail;
import org.kedang.transaction.PurchaseFigures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records orders in their customer's archive, one at a time, and withdraws those that
 * were recorded by mistake. The customer's figures follow at once; grades and scores
 * follow with the next run. An import that brings the same order later recognises its
 * lines.
 */
@Component
public class OrderRecording {

	/** Longest number of an order, in characters. */
	public static final int LONGEST_NUMBER = 60;

	private static final String MINE = """
			t.id = :id and t.customer_id = :customer and (t.recorded_by = :me or t.recorded_by is not null and :assigns)
			and not exists (select from transaction_line l where l.transaction_id = t.id and l.import_id is not null)
			and not exists (select from receivable r where r.transaction_id = t.id)
			""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	OrderRecording(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Records an order. One without a number gets the next one of its day.
	 * @param head of an archive the reader may edit
	 * @return the order's id; none where the customer has an order of that number
	 */
	@Transactional
	public Optional<Long> record(ArchiveHead head, OrderDraft draft, Reader reader) {
		reader.demandEdit(head.ownerId());
		keep(head);
		String typed = draft.number();
		String number = (typed != null) ? typed : nextNumber(head, draft);
		Optional<Long> id = insert(head, number, draft, reader);
		id.ifPresent((order) -> {
			insertLines(order, draft);
			renew(head);
			this.audit.record(reader.actor(), "order-recorded", "customer", head.number(),
					Map.of("number", number, "on", draft.occurredAt().toLocalDate().toString(), "amount",
							draft.amount().stripTrailingZeros().toPlainString()));
		});
		return id;
	}

	/** Whoever records an order waits for whoever does so with the same customer. */
	private void keep(ArchiveHead head) {
		this.jdbc.sql("select 1 from customer where id = ? for key share")
			.param(head.id())
			.query(Integer.class)
			.optional();
		this.jdbc.sql(PurchaseFigures.keeping("?")).param(head.id()).query(Long.class).single();
	}

	private String nextNumber(ArchiveHead head, OrderDraft draft) {
		String day = draft.occurredAt().toLocalDate().toString().replace("-", "") + "-";
		int last = this.jdbc.sql("""
				select coalesce(max(substr(number, 10)::integer), 0) from sales_transaction
				where customer_id = ? and number ~ ('^' || ? || '[0-9]{1,6}$')
				""").params(head.id(), day).query(Integer.class).single();
		return day + (last + 1);
	}

	private Optional<Long> insert(ArchiveHead head, String number, OrderDraft draft, Reader reader) {
		return this.jdbc.sql("""
				insert into sales_transaction (customer_id, number, occurred_on, occurred_at, amount, gross_amount,
					line_count, channel, remarks, recorded_by, created_at)
				values (:customer, :number, :on, :at, :amount, :gross, :lines, :channel, :remarks, :by, :now)
				on conflict (customer_id, number) do nothing returning id
				""")
			.param("customer", head.id())
			.param("number", number)
			.param("on", draft.occurredAt().toLocalDate())
			.param("at", draft.occurredAt())
			.param("amount", draft.amount())
			.param("gross", draft.grossAmount())
			.param("lines", draft.lines().size())
			.param("channel", draft.channel())
			.param("remarks", draft.remarks())
			.param("by", reader.id())
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.query(Long.class)
			.optional();
	}

	private void insertLines(long order, OrderDraft draft) {
		List<OrderDraft.Line> lines = draft.lines();
		for (int seq = 0; seq < lines.size(); seq++) {
			OrderDraft.Line line = lines.get(seq);
			this.jdbc.sql("""
					insert into transaction_line (transaction_id, seq, product_code, product_name, product_category,
						quantity, unit_price, amount, cost, occurred_at, content_hash)
					values (:order, :seq, :code, :name, :category, :quantity, :price, :amount, :cost, :at,
						transaction_line_hash(:code, :name, :category, :quantity, :price, :cost, :at))
					""")
				.param("order", order)
				.param("seq", seq)
				.param("code", line.productCode())
				.param("name", line.productName())
				.param("category", line.productCategory())
				.param("quantity", line.quantity())
				.param("price", line.unitPrice())
				.param("amount", line.amount())
				.param("cost", line.cost())
				.param("at", draft.occurredAt())
				.update();
		}
	}

	/**
	 * Whether the reader may withdraw an order: recorded by the reader, or by anybody
	 * where the reader assigns customers. What an import added to goes with that import,
	 * and what was invoiced stays.
	 */
	@Transactional(readOnly = true)
	public boolean isWithdrawable(ArchiveHead head, long order, Reader reader) {
		return reader.mayEdit(head.ownerId())
				&& mine("select exists (select from sales_transaction t where " + MINE + ")", head, order, reader)
					.query(Boolean.class)
					.single();
	}

	/**
	 * Takes an order away that never was.
	 * @return false if it is gone, or not to be withdrawn by this reader
	 */
	@Transactional
	public boolean withdraw(ArchiveHead head, long order, Reader reader) {
		reader.demandEdit(head.ownerId());
		keep(head);
		Optional<Map<String, String>> gone = mine("delete from sales_transaction t where " + MINE
				+ " returning t.number, t.occurred_on, trim_scale(t.amount) as amount", head, order, reader)
			.query((row, at) -> Map.of("number", row.getString("number"), "on", row.getString("occurred_on"), "amount",
					row.getBigDecimal("amount").toPlainString()))
			.optional();
		gone.ifPresent((what) -> {
			renew(head);
			this.audit.record(reader.actor(), "order-withdrawn", "customer", head.number(), what);
		});
		return gone.isPresent();
	}

	private JdbcClient.StatementSpec mine(String sql, ArchiveHead head, long order, Reader reader) {
		return this.jdbc.sql(sql)
			.param("id", order)
			.param("customer", head.id())
			.param("me", reader.id())
			.param("assigns", reader.mayAssign());
	}

	private void renew(ArchiveHead head) {
		this.jdbc.sql(PurchaseFigures.renewing("?")).param(head.id()).update();
	}

}
