package org.kedang.web.creditrules;

import org.kedang.analytics.credit.Indicator;

import org.springframework.stereotype.Component;

/** Figures of credit rules as people write them, for templates. */
@Component("creditRuleTexts")
public class RuleTexts {

	/** A lower limit, with its unit where it has one. */
	public String from(Indicator indicator, double from) {
		return RulesTexts.from(indicator, from) + (RulesTexts.isShare(indicator) ? "%" : "");
	}

}
