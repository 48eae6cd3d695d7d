package org.kedang.analytics;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.audit.AuditTrail;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives grades by hand and takes them back.
 */
@Component
public class GradeGiving {

	private static final String CUSTOMER = "customer";

	private final JdbcClient jdbc;

	private final HandGrades grades;

	private final AuditTrail audit;

	private final Clock clock;

	GradeGiving(JdbcClient jdbc, HandGrades grades, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.grades = grades;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Gives a grade; the one before it, if there was one, ends.
	 * @throws OptimisticLockingFailureException if the grade by hand is not the one that
	 * the giver saw
	 */
	@Transactional
	public void give(ArchiveHead head, HandGradeOrder order, Reader reader) {
		OffsetDateTime now = now();
		String before = end(head.id(), order.kind(), order.before(), now);
		Integer computed = this.grades.computed(head.id()).get(order.kind());
		try {
			this.jdbc
				.sql("""
						insert into customer_grade (customer_id, kind, grade, source, since, reason, author_id, expires_on, computed)
						values (?, ?, ?, 'HAND', ?, ?, ?, ?, nullif(?, ''))
						""")
				.params(head.id(), order.kind().name(), order.code(), now, order.reason(), reader.id(),
						order.expiresOn(), (computed != null) ? order.kind().codes().get(computed - 1) : "")
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new OptimisticLockingFailureException("There is another grade by hand", ex);
		}
		Map<String, @Nullable Object> detail = new LinkedHashMap<>();
		detail.put("gradeKind", order.kind().name());
		detail.put("grade", Map.of("before", (before != null) ? before : "", "after", order.code()));
		detail.put("reason", order.reason());
		detail.put("expiresOn", order.expiresOn().toString());
		this.audit.record(reader.actor(), "grade-given", CUSTOMER, head.number(), detail);
	}

	/** The grade that ended; null where there was none. */
	private @Nullable String end(long customer, GradeKind kind, long seen, OffsetDateTime now) {
		if (seen == 0) {
			return null;
		}
		return this.jdbc.sql("""
				update customer_grade set until = ?
				where id = ? and customer_id = ? and kind = ? and until is null and source = 'HAND' returning grade
				""")
			.params(now, seen, customer, kind.name())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new OptimisticLockingFailureException("The grade by hand is another one by now"));
	}

	/**
	 * Takes a grade back; from then on the computed one counts again.
	 * @param seen the number of the grade that is meant
	 * @throws OptimisticLockingFailureException if it does not hold any more
	 */
	@Transactional
	public void takeBack(ArchiveHead head, GradeKind kind, long seen, String reason, Reader reader) {
		String ended = this.jdbc.sql("""
				update customer_grade set until = ?, ended_by = ?, end_reason = ?
				where id = ? and customer_id = ? and kind = ? and until is null and source = 'HAND' returning grade
				""")
			.params(now(), reader.id(), reason, seen, head.id(), kind.name())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new OptimisticLockingFailureException("The grade by hand is another one by now"));
		this.audit.record(reader.actor(), "grade-taken-back", CUSTOMER, head.number(),
				Map.of("gradeKind", kind.name(), "grade", ended, "reason", reason));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
