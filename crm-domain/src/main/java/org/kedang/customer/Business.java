package org.kedang.customer;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 业务信息: what a firm does. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Business {

	private @Nullable String mainProducts;

	private @Nullable BigDecimal annualSales;

	private @Nullable String salesCapability;

	private @Nullable String marketScope;

	private @Nullable BigDecimal marketShare;

	private @Nullable String productCycle;

	private @Nullable String technicalLevel;

	private @Nullable String strengths;

	private @Nullable String problems;

}
