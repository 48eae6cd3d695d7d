package org.kedang.web.trend;

import java.math.BigDecimal;
import java.time.YearMonth;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What somebody expects of a month.
 *
 * @param month a month that is not over
 * @param value in the unit of the measure
 * @param reason why
 */
record ForecastForm(@NotNull @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
		@NotNull @Digits(integer = 15, fraction = 4) @Nullable BigDecimal value,
		@Size(max = 500) @Nullable String reason) {

	static ForecastForm empty(YearMonth month) {
		return new ForecastForm(month, null, null);
	}

}
