package org.kedang.web.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Rooms;
import org.kedang.freshness.FieldFreshness;
import org.kedang.freshness.Freshness;
import org.kedang.verification.Verifying;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Freshness and verification for programs.
 */
@RestController
class FreshnessApi {

	private static final int MOST_FIELDS = 100;

	private final ArchiveFrame frame;

	private final Rooms rooms;

	private final Freshness freshness;

	private final Verifying verifying;

	private final Clock clock;

	FreshnessApi(ArchiveFrame frame, Rooms rooms, Freshness freshness, Verifying verifying, Clock clock) {
		this.frame = frame;
		this.rooms = rooms;
		this.freshness = freshness;
		this.verifying = verifying;
		this.clock = clock;
	}

	@Operation(summary = "Since when each known field of a customer stands, and when it should be verified")
	@GetMapping("/api/v1/customers/{number}/freshness")
	List<FieldState> freshness(@PathVariable String number, Reader reader) {
		return states(this.frame.head(number, reader), reader);
	}

	@Operation(summary = "Notes that fields of a customer still hold, or that the customer could not be reached")
	@PostMapping("/api/v1/customers/{number}/verifications")
	List<FieldState> verify(@PathVariable String number, @RequestBody Verification body, Reader reader) {
		ArchiveHead head = this.frame.head(number, reader);
		List<String> fields = (body.fields() != null) ? body.fields() : List.of();
		refuseUnless(fields.size() <= MOST_FIELDS && fields.stream().allMatch((field) -> field != null), "fields");
		LocalDate nextTry = body.nextTryOn();
		if (nextTry != null) {
			refuseUnless(fields.isEmpty(), "fields or nextTryOn");
			try {
				this.verifying.unreachable(head, nextTry, reader);
			}
			catch (IllegalArgumentException ex) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "nextTryOn", ex);
			}
		}
		else {
			refuseUnless(this.verifying.confirm(head, fields, null, reader) > 0, "fields");
		}
		return states(head, reader);
	}

	private List<FieldState> states(ArchiveHead head, Reader reader) {
		LocalDate today = LocalDate.now(this.clock);
		List<String> known = this.rooms.of(head, reader)
			.stream()
			.flatMap((room) -> room.values().stream())
			.filter(ArchiveValue::known)
			.map((value) -> value.field().key())
			.toList();
		return this.freshness.of(head.id(), head.subject())
			.values()
			.stream()
			.filter((each) -> known.contains(each.field().key()))
			.map((each) -> FieldState.of(each, today))
			.sorted(Comparator.comparing(FieldState::field))
			.toList();
	}

	private static void refuseUnless(boolean fine, String expected) {
		if (!fine) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, expected);
		}
	}

	/**
	 * What was found out.
	 *
	 * @param fields keys of the fields that still hold; none means all that grow stale
	 * @param nextTryOn given where the customer could not be reached: the day of the next
	 * try, within a year
	 */
	record Verification(@Nullable List<String> fields, @Nullable LocalDate nextTryOn) {
	}

	/**
	 * A known field.
	 *
	 * @param since when it was entered
	 * @param source FORM, IMPORT or what else the history names
	 * @param dueOn the first day on which it is stale; null for fields that last
	 */
	record FieldState(String field, Instant since, String source, @Nullable Instant verifiedAt,
			@Nullable LocalDate dueOn, boolean stale) {

		static FieldState of(FieldFreshness each, LocalDate today) {
			return new FieldState(each.field().key(), each.since(), each.source(), each.verifiedAt(), each.dueOn(),
					each.isStale(today));
		}

	}

}
