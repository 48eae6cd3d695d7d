package org.kedang.web.basket;

import java.util.List;
import java.util.Map;

import org.kedang.analytics.BasketRule;
import org.kedang.web.support.Formats;
import org.kedang.web.support.Texts;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Rules as points: how often they apply, how often they come true, the larger the higher
 * their lift. Each leads to the customers it names.
 */
@Component("ruleChart")
public class RuleChart {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final double PERCENT = 100;

	private final Formats formats;

	private final Texts texts;

	RuleChart(Formats formats, Texts texts) {
		this.formats = formats;
		this.texts = texts;
	}

	/** The points as JSON. */
	public String json(long run, List<BasketRule> rules) {
		return JSON.writeValueAsString(rules.stream().map((rule) -> point(run, rule)).toList());
	}

	private Map<String, Object> point(long run, BasketRule rule) {
		return Map.of("value", List.of(rule.support() * PERCENT, rule.confidence() * PERCENT, rule.lift()), "label",
				this.texts.text("basket.chart.point", rule.antecedentLabel(), rule.consequent().label(),
						this.formats.number(rule.orders()), this.formats.percent(rule.confidence()),
						this.formats.decimal(rule.lift(), 2)),
				"link", "/baskets/rules/%d/customers?run=%d".formatted(rule.place(), run));
	}

}
