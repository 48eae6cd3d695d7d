package org.kedang.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.ArchiveValue;
import org.kedang.catalogue.Subject;

/**
 * A customer in a queue.
 *
 * @param owner name of the owner; null in the pool
 * @param dueOn the first day on which anything is stale; null where nothing can be
 * @param verifiedAt when anything was verified last; null for never
 * @param nextTryOn the day of the next try; null where none is set
 * @param fields what may be verified, masked as the reader may see it
 * @param place where the row stands, to go on from
 */
public record VerificationRow(long id, String number, String name, Subject subject, @Nullable String owner,
		Instant createdAt, @Nullable LocalDate dueOn, @Nullable Instant verifiedAt, @Nullable LocalDate nextTryOn,
		List<Known> fields, String place) {

	VerificationRow with(List<Known> found) {
		return new VerificationRow(this.id, this.number, this.name, this.subject, this.owner, this.createdAt,
				this.dueOn, this.verifiedAt, this.nextTryOn, found, this.place);
	}

	/** The category in which correcting begins. */
	public String category() {
		return this.fields.isEmpty() ? "basic" : this.fields.get(0).value().field().category().key();
	}

	/**
	 * A field that grows stale.
	 *
	 * @param dueOn the first day on which it is
	 */
	public record Known(ArchiveValue value, LocalDate dueOn) {
	}

}
