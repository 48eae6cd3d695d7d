package org.kedang.analytics;

import java.time.LocalDate;

/**
 * What a customer may buy next, and why.
 *
 * @param run the run that found the rule
 * @param to the last day of the orders it was found in
 * @param rule the rule: the customer has bought the antecedent, but never the consequent
 */
public record Suggestion(long run, LocalDate to, BasketRule rule) {
}
