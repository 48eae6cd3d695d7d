package org.kedang.bulk;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.audit.Actor;
import org.kedang.audit.AuditTrail;
import org.kedang.customer.RosterSelection.Selected;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Where somebody sees what an action would do to many customers, wants it done, ends it
 * or takes it back. Few customers are changed at once, many in the background.
 */
@Component
public class BulkActions {

	/** Up to so many customers are changed while the reader waits. */
	static final int FEW = 500;

	private static final int SAMPLE = 10;

	private final BulkRows rows;

	private final BulkJob job;

	private final JdbcClient jdbc;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final AuditTrail audit;

	BulkActions(BulkRows rows, BulkJob job, JdbcClient jdbc, ObjectProvider<SchedulerClient> scheduler,
			AuditTrail audit) {
		this.rows = rows;
		this.job = job;
		this.jdbc = jdbc;
		this.scheduler = scheduler;
		this.audit = audit;
	}

	/**
	 * What an action would do.
	 * @param owners the new owners; none while they are to be chosen
	 * @param tag the tag; null while it is to be chosen
	 */
	@Transactional(readOnly = true)
	public BulkPreview preview(Selected selected, BulkKind kind, List<Long> owners, @Nullable String tag,
			Reader reader) {
		Affected affected = Affected.of(selected, kind, owners, tag, reader);
		List<BulkPreview.Named> sample = this.jdbc
			.sql(affected.rows("c.number, c.name") + " order by c.id limit " + SAMPLE)
			.params(affected.parameters())
			.query((row, at) -> new BulkPreview.Named(row.getString(1), row.getString(2)))
			.list();
		return this.jdbc.sql(affected.count())
			.params(affected.parameters())
			.query((row, at) -> new BulkPreview(row.getInt("selected"), row.getInt("affected"), sample))
			.single();
	}

	/**
	 * Wants it done.
	 * @param agreed how many customers the reader was told would be changed; null where
	 * that depends on what was chosen after
	 * @return the action; empty if it would change nobody, or other customers than agreed
	 */
	@Transactional
	public Optional<Long> request(Selected selected, BulkOrder order, @Nullable Integer agreed, Reader reader) {
		long id = this.rows.insert(order, null, reader.id());
		Affected affected = Affected.of(selected, order.kind(), order.owners(), order.tag(), reader);
		Map<String, @Nullable Object> parameters = new HashMap<>(affected.parameters());
		parameters.put("turns", order.owners().toArray(Long[]::new));
		String after = order.owners().isEmpty() ? "null::bigint"
				: "(cast(:turns as bigint[]))[1 + (row_number() over (order by c.id) - 1) % " + order.owners().size()
						+ "]";
		int total = this.rows.fill(id,
				affected.rows("c.id, null::bigint, "
						+ (order.kind().isOfOwners() ? "c.owner_id, " + after : "null::bigint, null::bigint")
						+ ", null::timestamptz"),
				parameters);
		if (total == 0 || (agreed != null && agreed != total)) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Optional.empty();
		}
		begin(id, total, reader);
		this.audit.record(reader.actor(), "bulk-" + order.kind().name().toLowerCase(Locale.ROOT), "bulk-action", id,
				detail(order, total));
		return Optional.of(id);
	}

	private void begin(long id, int total, Reader reader) {
		if (total <= FEW) {
			this.job.runAtOnce(this.rows.find(id).orElseThrow(), reader);
		}
		else {
			BulkTask.WORK.schedule(this.scheduler.getObject(), id, this.rows.now().toInstant());
		}
	}

	private Map<String, Object> detail(BulkOrder order, int total) {
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("customers", total);
		detail.put("owners",
				this.jdbc.sql("select display_name from app_user where id = any(?) order by 1")
					.param(order.owners().toArray(Long[]::new))
					.query(String.class)
					.list());
		detail.put("tag", (order.tag() != null) ? order.tag() : "");
		detail.put("reason", order.reason());
		detail.values().removeIf((value) -> value.equals("") || value.equals(List.of()));
		return detail;
	}

	/**
	 * Takes an action back, as far as nobody has changed the customers since.
	 * @param numbers whom; empty for everybody
	 * @return the action that takes it back; empty if there is nothing to take back
	 */
	@Transactional
	public Optional<Long> undo(BulkAction action, Collection<String> numbers, Reader reader) {
		this.rows.hold(action.id());
		if (!action.isUndoable() || !isFor(action, reader)) {
			return Optional.empty();
		}
		long id = this.rows.insert(new BulkOrder(BulkKind.UNDO, List.of(), null, action.tag(), ""), action,
				reader.id());
		String only = numbers.isEmpty() ? ""
				: " and customer_id = any(array(select c.id from customer c where c.number = any(:numbers)))";
		String owners = action.isOfOwners() ? "user_after, user_before" : "user_before, user_after";
		int total = this.rows.fill(id,
				"select customer_id, rule_id, " + owners
						+ ", tagged_at from bulk_item where action_id = :undone and outcome = 'CHANGED'" + only,
				Map.of("undone", action.id(), "numbers", numbers.toArray(String[]::new)));
		if (total == 0) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Optional.empty();
		}
		begin(id, total, reader);
		this.audit.record(reader.actor(), "bulk-undo", "bulk-action", action.id(), Map.of("customers", total));
		return Optional.of(id);
	}

	/**
	 * Keeps and carries out within the caller's transaction what the rules of the pool
	 * release.
	 * @param rows yields customer_id, rule_id, user_before, user_after and tagged_at
	 * @param reader who wants it now; null at night
	 */
	@Transactional
	public long byRules(String rows, Map<String, ?> parameters, String reason, @Nullable Reader reader) {
		long id = this.rows.insert(new BulkOrder(BulkKind.RULES, List.of(), null, null, reason), null,
				(reader != null) ? reader.id() : null);
		int total = this.rows.fill(id, rows, parameters);
		this.job.runAtOnce(this.rows.find(id).orElseThrow(), reader);
		this.audit.record((reader != null) ? reader.actor() : Actor.SYSTEM, "bulk-rules", "bulk-action", id,
				Map.of("customers", total));
		return id;
	}

	/**
	 * Asks it to end; what is done stays done.
	 * @return false if it is over
	 */
	@Transactional
	public boolean cancel(BulkAction action, Reader reader) {
		boolean cancelled = isFor(action, reader) && this.rows.cancel(action.id());
		if (cancelled) {
			this.audit.record(reader.actor(), "bulk-cancelled", "bulk-action", action.id(), Map.of());
		}
		return cancelled;
	}

	/** The action, if it is the reader's own or the reader may assign. */
	public Optional<BulkAction> find(long id, Reader reader) {
		return this.rows.find(id).filter((action) -> isFor(action, reader));
	}

	private static boolean isFor(BulkAction action, Reader reader) {
		Long requester = action.requesterId();
		return BulkKind.ASSIGN.isFor(reader) || (requester != null && requester == reader.id());
	}

	/** The latest before that id: the reader's own, or everybody's. */
	public List<BulkAction> list(Reader reader, boolean everybody, long before, int limit) {
		boolean all = everybody && BulkKind.ASSIGN.isFor(reader);
		return this.rows.list(all ? null : Long.valueOf(reader.id()), false, before, limit);
	}

	/** The latest before that id of what the rules of the pool did. */
	public List<BulkAction> ofRules(long before, int limit) {
		return this.rows.list(null, true, before, limit);
	}

}
