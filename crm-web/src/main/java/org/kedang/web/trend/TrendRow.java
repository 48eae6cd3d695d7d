package org.kedang.web.trend;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.trend.Outcome.Ahead;

/**
 * One month.
 *
 * @param actual what came; null where it has not yet
 * @param inertia null where that way says nothing
 * @param entered what was expected by hand when the month began, or is expected now
 */
public record TrendRow(YearMonth month, @Nullable Double actual, @Nullable Ahead inertia, @Nullable Ahead analogy,
		@Nullable Ahead relation, @Nullable BigDecimal entered) {
}
