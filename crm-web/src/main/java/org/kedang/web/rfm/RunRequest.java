package org.kedang.web.rfm;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.rfm.Cuts;

/**
 * What a program asks for; whatever is missing is the default.
 *
 * @param asOf the day, today by default
 * @param returns {@code net} (default) or {@code ignore}
 * @param windowDays days of orders that count; all by default
 * @param thresholds fixed cuts instead of quintiles
 * @param recompute whether to sum up every line anew
 */
record RunRequest(@Nullable LocalDate asOf, @Nullable String returns, @Nullable Integer windowDays,
		@Nullable Cuts thresholds, @Nullable Boolean recompute) {

	static final RunRequest EMPTY = new RunRequest(null, null, null, null, null);

}
