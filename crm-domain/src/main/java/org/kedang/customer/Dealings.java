package org.kedang.customer;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 交易信息: a firm's terms and means. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Dealings {

	private @Nullable String tradingTerms;

	private @Nullable Integer paymentDays;

	private @Nullable String settlementMethod;

	private @Nullable BigDecimal creditLimit;

	private @Nullable String cooperationAttitude;

	private @Nullable String viewOfUs;

	private @Nullable String viewOfCompetitors;

	private @Nullable String suggestions;

	private @Nullable BigDecimal totalAssets;

	private @Nullable BigDecimal currentAssets;

	private @Nullable BigDecimal netAssets;

	private @Nullable BigDecimal retainedEarnings;

	private @Nullable BigDecimal liabilities;

	private @Nullable BigDecimal currentLiabilities;

	private @Nullable BigDecimal netProfit;

	private @Nullable BigDecimal operatingProfit;

	private @Nullable BigDecimal assetTurnover;

	private @Nullable BigDecimal recentFinancing;

	private @Nullable BigDecimal debtDueInYear;

	private @Nullable BigDecimal staffTurnover;

	private @Nullable BigDecimal stockDays;

}
