package org.kedang.archive;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A contact person as the reader sees them.
 *
 * @param version for optimistic locking
 * @param superiorId who they report to; null where that is nobody or unknown
 * @param addedOn since when they are known
 * @param values the catalogue's fields, masked where they must be
 */
public record Person(long id, int version, String name, @Nullable Long superiorId, LocalDate addedOn,
		List<ArchiveValue> values) {

	/** The text of the field with this key; null where nothing is known. */
	public @Nullable String text(String key) {
		return this.values.stream()
			.filter((value) -> value.field().key().equals(key))
			.findFirst()
			.map(ArchiveValue::text)
			.orElse(null);
	}

	/** Whether the reader is told what is known of the field, be it nothing. */
	boolean shows(String key) {
		return this.values.stream().anyMatch((value) -> value.field().key().equals(key) && !value.masked());
	}

	/** Whether their part is to decide. */
	public boolean decides() {
		return "DECIDER".equals(text("decisionRole"));
	}

}
