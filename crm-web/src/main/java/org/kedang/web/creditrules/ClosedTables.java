package org.kedang.web.creditrules;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.kedang.access.Reader;
import org.kedang.analytics.CreditSight;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.analytics.credit.Indicator;

/**
 * Points tables of what is hidden from their reader. They stay as the draft has them:
 * whoever moved their limits would be told whom that moves, and so find out the hidden
 * figures.
 */
final class ClosedTables {

	private ClosedTables() {
	}

	static Set<Indicator> of(Reader reader) {
		Set<Indicator> closed = EnumSet.allOf(Indicator.class);
		closed.removeIf((indicator) -> CreditSight.isOpen(indicator, reader));
		return closed;
	}

	/** What was typed, with the closed tables of the rules. */
	static Map<String, String> asTheyStand(Set<Indicator> closed, CreditRules rules, Map<String, String> typed) {
		Map<String, String> texts = new LinkedHashMap<>(typed);
		texts.keySet().removeIf((name) -> isOfAny(closed, name));
		RulesTexts.of(rules).forEach((name, text) -> {
			if (isOfAny(closed, name)) {
				texts.put(name, text);
			}
		});
		return texts;
	}

	private static boolean isOfAny(Set<Indicator> closed, String name) {
		return closed.stream()
			.anyMatch((indicator) -> name.endsWith("." + indicator) || name.contains("." + indicator + "."));
	}

}
