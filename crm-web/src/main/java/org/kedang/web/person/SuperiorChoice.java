package org.kedang.web.person;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.Person;

/**
 * Who a contact person reports to where two people edited them: no field of the
 * catalogue, but chosen like one. The form sends it as {@code superior}, what stood there
 * when it was opened as {@code was.superior}.
 *
 * @param was the superior when the form was opened
 * @param theirs the superior now
 * @param mine the superior that was chosen
 */
record SuperiorChoice(@Nullable Person was, @Nullable Person theirs, @Nullable Person mine) {

	/** Null where nobody changed it. */
	static @Nullable SuperiorChoice of(Map<String, String> typed, Person now, List<Person> persons) {
		SuperiorChoice choice = new SuperiorChoice(find(id(typed.get("was.superior")), persons),
				find(now.superiorId(), persons), find(id(typed.get("superior")), persons));
		return (choice.mineChanged() || choice.theirsChanged()) ? choice : null;
	}

	/** The superior that the form asks for: the present one where it changes nothing. */
	static @Nullable Long read(Map<String, String> typed, Person now) {
		Long mine = id(typed.get("superior"));
		boolean unchanged = typed.containsKey("was.superior") && Objects.equals(mine, id(typed.get("was.superior")));
		return (unchanged || !typed.containsKey("superior") || "theirs".equals(typed.get("take.superior")))
				? now.superiorId() : mine;
	}

	private static @Nullable Person find(@Nullable Long id, List<Person> persons) {
		return persons.stream().filter((person) -> Objects.equals(person.id(), id)).findFirst().orElse(null);
	}

	private static @Nullable Long id(@Nullable String text) {
		return (text != null && text.matches("\\d{1,18}")) ? Long.valueOf(text) : null;
	}

	public boolean mineChanged() {
		return !Objects.equals(this.was, this.mine);
	}

	/** By who they are, not by what became of them meanwhile. */
	public boolean theirsChanged() {
		return !Objects.equals(this.was, this.theirs);
	}

}
