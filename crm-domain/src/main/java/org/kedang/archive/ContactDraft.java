package org.kedang.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.contact.ContactLog;

/**
 * A contact as somebody reports it.
 *
 * @param channel key of a contact channel
 * @param persons the contact persons who took part, first the one it was with; none where
 * it was the customer or nobody in particular
 * @param satisfaction 1 (not at all) to 5 (wholly); null where that was not said
 * @param nextStep what was promised
 * @param nextOn when to be in contact again
 * @param keepsPromises whether steps that were promised up to that day are taken by it
 */
public record ContactDraft(LocalDateTime occurredAt, String channel, ContactLog.Direction direction, List<Long> persons,
		@Nullable String content, boolean answered, @Nullable Integer satisfaction, boolean complaint,
		@Nullable String nextStep, @Nullable LocalDate nextOn, boolean keepsPromises) {

	public ContactDraft {
		persons = persons.stream().distinct().toList();
	}

}
