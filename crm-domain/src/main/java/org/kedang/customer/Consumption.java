package org.kedang.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 消费信息: how an individual buys. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Consumption {

	private @Nullable String spendingLevel;

	private @Nullable String preferredCategories;

	private @Nullable String preferredBrands;

	private @Nullable String preferredChannel;

	private @Nullable String paymentHabit;

	private @Nullable String priceSensitivity;

	private @Nullable String peakSeason;

	private @Nullable String lowSeason;

	private @Nullable String decisionFactors;

}
