package org.kedang.analytics.value;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.segment.RetailFigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** A real retailer of whom practically nobody is lost within the one year known. */
class RetailBuyingTests {

	@Test
	void a_year_in_which_nobody_was_lost_is_fitted_and_said_to_show_no_churn() throws Exception {
		BuyingFit fit = BuyingFit.of(RetailFigures.read().histories(), Dropout.AFTER_REPEAT).orElseThrow();
		assertThat(fit.logLikelihood()).isCloseTo(-61823.47, within(0.01));
		assertThat(fit.model().a()).isLessThan(0.01);
		assertThat(fit.churnVisible()).isFalse();
	}

}
