package org.kedang.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Room;
import org.kedang.archive.Rooms;
import org.kedang.audit.AuditTrail;
import org.kedang.freshness.FreshnessKeeping;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that fields still hold, or that a customer could not be reached.
 */
@Component
public class Verifying {

	/** The furthest day for another try, in days. */
	public static final int FURTHEST_TRY = 366;

	private final Rooms rooms;

	private final FreshnessKeeping freshness;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	Verifying(Rooms rooms, FreshnessKeeping freshness, AuditTrail audit, JdbcClient jdbc, Clock clock) {
		this.rooms = rooms;
		this.freshness = freshness;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Notes that fields still hold, all at one moment. Those of which nothing is known
	 * are left out.
	 * @param head of an archive the reader may edit
	 * @param fields keys of fields; none means all that grow stale
	 * @param category key of a category whose fields are meant all; null for none
	 * @return how many fields were verified
	 * @throws IllegalStateException if the reader may not
	 */
	@Transactional
	public int confirm(ArchiveHead head, Collection<String> fields, @Nullable String category, Reader reader) {
		reader.demandEdit(head.ownerId());
		List<String> known = this.rooms.of(head, reader)
			.stream()
			.filter((room) -> category == null || room.category().key().equals(category))
			.map(Room::values)
			.flatMap(List::stream)
			.filter((value) -> value.known() && value.field().countsAsKnowledge() && isMeant(value, fields, category))
			.map((value) -> value.field().key())
			.toList();
		Instant now = this.clock.instant();
		for (String field : known) {
			insert(head, field, "VALID", null, now, reader);
		}
		if (!known.isEmpty()) {
			this.freshness.recount(head.id());
			this.audit.record(reader.actor(), "fields-verified", "customer", head.number(),
					Map.of("field", String.join(", ", known)));
		}
		return known.size();
	}

	private static boolean isMeant(ArchiveValue value, Collection<String> fields, @Nullable String category) {
		return fields.isEmpty() ? category != null || value.field().freshDays() > 0
				: fields.contains(value.field().key());
	}

	/**
	 * Notes that the customer could not be reached; they are out of the queues until the
	 * day of the next try.
	 * @throws IllegalArgumentException if that day is not one of the next year
	 * @throws IllegalStateException if the reader may not
	 */
	@Transactional
	public void unreachable(ArchiveHead head, LocalDate nextTry, Reader reader) {
		reader.demandEdit(head.ownerId());
		LocalDate today = LocalDate.now(this.clock);
		if (!nextTry.isAfter(today) || nextTry.isAfter(today.plusDays(FURTHEST_TRY))) {
			throw new IllegalArgumentException("The next try is within a year");
		}
		insert(head, null, "UNREACHABLE", nextTry, this.clock.instant(), reader);
		this.freshness.recount(head.id());
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("nextTry", nextTry.toString());
		this.audit.record(reader.actor(), "customer-not-reached", "customer", head.number(), detail);
	}

	private void insert(ArchiveHead head, @Nullable String field, String outcome, @Nullable LocalDate nextTry,
			Instant at, Reader reader) {
		this.jdbc
			.sql("""
					insert into verification (customer_id, field, outcome, next_try_on, at, user_id) values (?, ?, ?, ?, ?, ?)
					""")
			.param(head.id())
			.param(field)
			.param(outcome)
			.param(nextTry)
			.param(at.atOffset(ZoneOffset.UTC))
			.param(reader.id())
			.update();
	}

}
