package org.kedang.web.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.EventChoice;
import org.kedang.archive.EventKind;

/**
 * What the chronicle may be narrowed to.
 */
enum ChronicleFilter {

	ALL, TRANSACTION(EventKind.TRANSACTION), RECEIVABLE(EventKind.RECEIVABLE, EventKind.PAYMENT),
	CONTACT(EventKind.CONTACT, EventKind.CONTACT_CHANGE), GRADE(EventKind.GRADE), OWNER(EventKind.OWNER),
	CHANGE(EventKind.CHANGE, EventKind.CREATION), IMPORT(EventKind.CHANGE, EventKind.CREATION), MERGE(EventKind.MERGE),
	VERIFICATION(EventKind.VERIFICATION), NOTE(EventKind.NOTE), ATTACHMENT(EventKind.ATTACHMENT), LIST(EventKind.LIST);

	private final Set<EventKind> kinds;

	ChronicleFilter(EventKind... kinds) {
		this.kinds = Set.of(kinds);
	}

	EventChoice choice(@Nullable LocalDate from, @Nullable LocalDate to, Set<String> hidden) {
		return new EventChoice(this.kinds, (this == IMPORT) ? name() : null, from, to, hidden);
	}

	/** All for a name that nobody knows. */
	static ChronicleFilter named(String name) {
		return List.of(values())
			.stream()
			.filter((filter) -> filter.name().equalsIgnoreCase(name))
			.findFirst()
			.orElse(ALL);
	}

}
