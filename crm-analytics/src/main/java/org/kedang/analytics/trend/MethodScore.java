package org.kedang.analytics.trend;

import java.util.OptionalDouble;

/**
 * How well a method did on what is known already.
 *
 * @param method the method
 * @param mae mean absolute error, in the unit of the values
 * @param mase mean absolute error against repeating the last season or value; empty where
 * repeating made no error
 * @param count how many forecasts were compared
 */
public record MethodScore(Method method, double mae, OptionalDouble mase, int count) {
}
