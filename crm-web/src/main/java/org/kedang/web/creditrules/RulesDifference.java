package org.kedang.web.creditrules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.Indicator;

/**
 * One input in which two people differ who changed the same draft.
 *
 * @param whose the indicator or grade it belongs to; null for the note
 * @param what which of its inputs
 * @param step which step of its table, from 1; 0 for none
 * @param theirs what is stored
 * @param mine what was typed
 */
public record RulesDifference(@Nullable Enum<?> whose, String what, int step, String theirs, String mine) {

	/** All, in the order in which the form has them. */
	static List<RulesDifference> between(RulesForm theirs, RulesForm mine) {
		List<RulesDifference> all = new ArrayList<>();
		for (Indicator indicator : Indicator.values()) {
			Stream.of("use", "required", "missing").forEach((what) -> all.add(of(indicator, what, theirs, mine)));
			for (int step = 0; step < RulesTexts.STEPS; step++) {
				all.add(of(indicator, "from", step, theirs, mine));
				all.add(of(indicator, "points", step, theirs, mine));
			}
		}
		Arrays.stream(CreditGrade.values())
			.forEach((grade) -> Stream.of("limit", "kind", "days", "months")
				.forEach((what) -> all.add(of(grade, what, theirs, mine))));
		all.add(new RulesDifference(null, RulesForm.NOTE, 0, theirs.note(), mine.note()));
		return all.stream().filter((each) -> !each.theirs.equals(each.mine)).toList();
	}

	private static RulesDifference of(Enum<?> whose, String what, RulesForm theirs, RulesForm mine) {
		String name = RulesTexts.name(what, whose);
		return new RulesDifference(whose, what, 0, theirs.text(name), mine.text(name));
	}

	private static RulesDifference of(Indicator indicator, String what, int step, RulesForm theirs, RulesForm mine) {
		String name = RulesTexts.name(what, indicator) + "." + step;
		return new RulesDifference(indicator, what, step + 1, theirs.text(name), mine.text(name));
	}

	public boolean isOfIndicator() {
		return this.whose instanceof Indicator;
	}

	/** The message that names the input. */
	public String label() {
		return switch (this.what) {
			case "use", "required", "limit", "months", "note" -> "creditrules." + this.what;
			case "missing" -> "creditrules.unknown.value";
			case "from" -> "creditrules.from."
					+ ((this.whose instanceof Indicator of && RulesTexts.isShare(of)) ? "percent" : "plain");
			case "kind" -> "outlook.policy";
			default -> "outlook." + this.what;
		};
	}

	/** The message that stands for a value; null where it stands for itself. */
	public @Nullable String word(String value) {
		return switch (this.what) {
			case "use", "required" -> "creditrules.ticked." + !value.isEmpty();
			case "kind" -> "outlook.policy." + value;
			default -> value.isEmpty() ? "creditrules.blank" : null;
		};
	}

}
