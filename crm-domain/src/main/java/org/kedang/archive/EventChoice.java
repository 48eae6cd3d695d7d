package org.kedang.archive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which events of a chronicle are meant.
 *
 * @param kinds their kinds; none means all
 * @param code what the events have as their code, such as IMPORT; null for any
 * @param from the first day; null from the beginning
 * @param to the last day; null without end
 * @param hidden keys of fields of whose changes and verifications nothing is told
 */
public record EventChoice(Set<EventKind> kinds, @Nullable String code, @Nullable LocalDate from, @Nullable LocalDate to,
		Set<String> hidden) {

	/** Everything. */
	public static final EventChoice ALL = of(Set.of());

	public EventChoice {
		kinds = kinds.isEmpty() ? EnumSet.allOf(EventKind.class) : EnumSet.copyOf(kinds);
		hidden = Set.copyOf(hidden);
	}

	public static EventChoice of(Collection<EventKind> kinds) {
		return new EventChoice(Set.copyOf(kinds), null, null, null, Set.of());
	}

	/** Whether an event that is known already is one of them. */
	boolean isFor(Event event) {
		LocalDate day = event.at().toLocalDate();
		return this.kinds.contains(event.kind()) && (this.code == null || this.code.equals(event.code()))
				&& (this.from == null || !day.isBefore(this.from)) && (this.to == null || !day.isAfter(this.to));
	}

	/** A condition with {@link #parameters()}. */
	String sql() {
		return "true" + ((this.code != null) ? " and code = :code" : "")
				+ ((this.from != null) ? " and at >= cast(:from as date)" : "")
				+ ((this.to != null) ? " and at < cast(:to as date) + 1" : "");
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		if (this.code != null) {
			parameters.put("code", this.code);
		}
		if (this.from != null) {
			parameters.put("from", this.from);
		}
		if (this.to != null) {
			parameters.put("to", this.to);
		}
		return parameters;
	}

}
