package org.kedang.web.merge;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.merge.PairQuery;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which pairs of the queue are wanted, as it stands in the address.
 *
 * @param state {@code different}, or anything else for those to be decided
 * @param kind {@code individual}, {@code corporate}, or anything else for both
 * @param owner id of a user
 * @param least the smallest probability
 */
record QueueForm(@Nullable String state, @Nullable String kind, @Nullable Long owner, @Nullable Double least) {

	public boolean open() {
		return !"different".equals(this.state);
	}

	PairQuery query() {
		return new PairQuery(open(), subject(), this.owner, (this.least != null) ? this.least : 0);
	}

	@Nullable Subject subject() {
		for (Subject subject : new Subject[] { Subject.INDIVIDUAL, Subject.CORPORATE }) {
			if (subject.name().toLowerCase(Locale.ROOT).equals(this.kind)) {
				return subject;
			}
		}
		return null;
	}

	public boolean isFiltered() {
		return subject() != null || this.owner != null || (this.least != null && this.least > 0);
	}

	/** The same pairs from another place on. */
	String address(@Nullable String after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/duplicates");
		if (!open()) {
			address.queryParam("state", "different");
		}
		Subject subject = subject();
		if (subject != null) {
			address.queryParam("kind", subject.name().toLowerCase(Locale.ROOT));
		}
		if (this.owner != null) {
			address.queryParam("owner", this.owner);
		}
		if (this.least != null) {
			address.queryParam("least", this.least);
		}
		if (after != null) {
			address.queryParam("after", after);
		}
		return address.build().toUriString();
	}

}
