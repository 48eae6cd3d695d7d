package org.kedang.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One contact with a customer, as it is told on the archive.
 *
 * @param person the name of the contact person it was with
 * @param others the names of the contact persons who took part besides
 * @param outgoing whether we called on them
 * @param complaintState OPEN, IN_WORK or HANDLED; null without a complaint
 * @param nextDone whether the next step has been taken
 */
public record LoggedContact(long id, LocalDateTime occurredAt, String channel, boolean outgoing,
		@Nullable String person, List<String> others, @Nullable String content, boolean answered,
		@Nullable Integer satisfaction, @Nullable String complaintState, @Nullable String complaintOutcome,
		@Nullable String nextStep, @Nullable LocalDate nextOn, boolean nextDone, @Nullable String author) {

	/**
	 * The names of all who took part with 、 between them, first the one it was with; null
	 * for nobody.
	 */
	public @Nullable String together() {
		String names = Stream.concat(Stream.ofNullable(this.person), this.others.stream())
			.collect(Collectors.joining("、"));
		return names.isEmpty() ? null : names;
	}

}
