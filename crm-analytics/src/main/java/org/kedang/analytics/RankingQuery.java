package org.kedang.analytics;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.ParetoGrade;
import org.kedang.analytics.rfm.RfmClass;

/**
 * Which ranked customers.
 *
 * @param run the run's number
 * @param grade of this value grade only; null for all
 * @param rfmClass of this class only; null for all
 */
public record RankingQuery(long run, @Nullable ParetoGrade grade, @Nullable RfmClass rfmClass) {
}
