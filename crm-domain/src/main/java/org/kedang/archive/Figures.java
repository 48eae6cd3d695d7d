package org.kedang.archive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * A customer's figures up to now, as those keep them who store transactions and contacts.
 *
 * @param purchases orders with an amount above 0
 * @param orders all orders, returns too
 * @param netAmount sum of all orders' amounts
 * @param grossAmount sum of the lines with quantity and price above 0
 */
public record Figures(@Nullable LocalDate firstPurchaseOn, @Nullable LocalDate lastPurchaseOn, int purchases,
		int orders, BigDecimal netAmount, BigDecimal grossAmount, @Nullable LocalDate lastContactOn) {

	/** Net amount by purchase, to the hundredth; null without purchases. */
	public @Nullable BigDecimal averageOrder() {
		return (this.purchases > 0) ? this.netAmount.divide(BigDecimal.valueOf(this.purchases), 2, RoundingMode.HALF_UP)
				: null;
	}

	/** Whole days since the last purchase; null without purchases. */
	public @Nullable Long daysSincePurchase(LocalDate today) {
		return (this.lastPurchaseOn != null) ? ChronoUnit.DAYS.between(this.lastPurchaseOn, today) : null;
	}

}
