package org.kedang.pool;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.archive.ArchiveHead;
import org.kedang.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives one customer another owner, or none. Whoever was quicker is right: an owner who
 * is not the one that was seen is left.
 */
@Component
public class OwnerMoves {

	/** The longest reason, in letters. */
	public static final int LONGEST_REASON = 200;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	OwnerMoves(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the reader may release the customer to the pool. */
	public boolean mayRelease(ArchiveHead head, Reader reader) {
		Long owner = head.ownerId();
		return owner != null && reader.sees(owner)
				&& (reader.may(Right.ASSIGN) || (reader.may(Right.CLAIM) && owner == reader.id()));
	}

	/**
	 * Releases a customer to the pool.
	 * @return false if it has another owner, or none, by now
	 */
	@Transactional
	public boolean release(ArchiveHead head, String reason, Reader reader) {
		return mayRelease(head, reader)
				&& move(head.id(), head.number(), head.ownerId(), null, "RELEASE", reason, "customer-released", reader);
	}

	/**
	 * Gives a customer to somebody who may own customers.
	 * @return false if it has another owner than the one that was seen by now
	 */
	@Transactional
	public boolean assign(ArchiveHead head, long owner, String reason, Reader reader) {
		return reader.may(Right.ASSIGN) && reader.mayEdit(head.ownerId())
				&& move(head.id(), head.number(), head.ownerId(), owner, "ASSIGN", reason, "customer-assigned", reader);
	}

	/** Within a transaction. */
	boolean move(long id, String number, @Nullable Long before, @Nullable Long after, String source, String reason,
			String action, Reader reader) {
		if (reason.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has at most 200 letters");
		}
		int moved = this.jdbc.sql("""
				with moved as (update customer set owner_id = ?, updated_at = ?, updated_by = ?, version = version + 1
					where id = ? and owner_id is not distinct from ? returning id)
				insert into customer_change (customer_id, at, user_id, source, field, before, after, note)
				select id, ?, ?, ?, 'owner', ?, ?, ? from moved
				""")
			.param(after)
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.param(reader.id())
			.param(id)
			.param(before)
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.param(reader.id())
			.param(source)
			.param((before != null) ? before.toString() : null)
			.param((after != null) ? after.toString() : null)
			.param(reason.isBlank() ? null : reason.strip())
			.update();
		if (moved == 1) {
			this.audit.record(reader.actor(), action, "customer", number, detail(before, after, reason));
		}
		return moved == 1;
	}

	private static Map<String, Object> detail(@Nullable Long before, @Nullable Long after, String reason) {
		Map<String, @Nullable Object> owner = new LinkedHashMap<>();
		owner.put("before", (before != null) ? before.toString() : null);
		owner.put("after", (after != null) ? after.toString() : null);
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("owner", owner);
		if (!reason.isBlank()) {
			detail.put("reason", reason.strip());
		}
		return detail;
	}

}
