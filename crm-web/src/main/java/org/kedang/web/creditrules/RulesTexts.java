package org.kedang.web.creditrules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.CreditPolicy;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PointsTable.Step;
import org.kedang.analytics.credit.PointsTable;
import org.kedang.analytics.credit.Scorecard;

/**
 * Credit rules as texts by the names of inputs: what a form shows, and what it sends
 * back. Shares are written in per cent.
 */
final class RulesTexts {

	/** What stands in a box that is ticked. */
	static final String TICKED = "on";

	/** The most steps a table can have. */
	static final int STEPS = 10;

	private static final Set<Indicator> SHARES = Set.of(Indicator.COLLECTION_RATE, Indicator.ON_TIME_SHARE,
			Indicator.CAPITAL_STRENGTH, Indicator.DEBT_DUE);

	private RulesTexts() {
	}

	static Map<String, String> of(CreditRules rules) {
		Map<String, String> texts = new LinkedHashMap<>();
		rules.scorecard().tables().forEach((table) -> put(table, texts));
		List<Integer> limits = rules.scorecard().limits();
		for (CreditGrade grade : CreditGrade.values()) {
			if (grade.ordinal() < limits.size()) {
				texts.put(name("limit", grade), limits.get(grade.ordinal()).toString());
			}
			CreditPolicy policy = rules.policy(grade);
			texts.put(name("kind", grade), policy.kind().name());
			texts.put(name("days", grade), Integer.toString(policy.days()));
			texts.put(name("months", grade), plain(BigDecimal.valueOf(policy.months())));
		}
		return texts;
	}

	private static void put(PointsTable table, Map<String, String> texts) {
		Indicator indicator = table.indicator();
		texts.put(name("use", indicator), TICKED);
		if (table.required()) {
			texts.put(name("required", indicator), TICKED);
		}
		texts.put(name("missing", indicator), Integer.toString(table.missing()));
		for (int i = 0; i < table.steps().size(); i++) {
			Step step = table.steps().get(i);
			texts.put(name("from", indicator) + "." + i, from(indicator, step.from()));
			texts.put(name("points", indicator) + "." + i, Integer.toString(step.points()));
		}
	}

	static String name(String what, Enum<?> which) {
		return what + "." + which.name();
	}

	/** Whether the indicator's values are written in per cent. */
	static boolean isShare(Indicator indicator) {
		return SHARES.contains(indicator);
	}

	/** A step's lower limit as people write it. */
	static String from(Indicator indicator, double from) {
		BigDecimal number = BigDecimal.valueOf(from);
		return plain(isShare(indicator) ? number.movePointRight(2) : number);
	}

	private static String plain(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	/** What all tables bring at best. */
	static int best(List<PointsTable> tables) {
		return tables.stream().mapToInt(PointsTable::best).sum();
	}

	/** How many points are missing from, or too many for, a whole scorecard. */
	static int lacking(List<PointsTable> tables) {
		return Scorecard.BEST - best(tables);
	}

}
