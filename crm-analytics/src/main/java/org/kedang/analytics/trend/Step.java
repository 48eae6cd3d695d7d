package org.kedang.analytics.trend;

/**
 * A value ahead, in the unit of the history, with the ranges that 80 and 95 of 100 values
 * fall in if the errors stay as they were.
 */
public record Step(double value, double low80, double high80, double low95, double high95) {
}
