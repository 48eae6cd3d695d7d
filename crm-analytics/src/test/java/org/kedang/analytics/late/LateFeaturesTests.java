package org.kedang.analytics.late;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LateFeaturesTests {

	@Test
	void an_invoice_is_settled_on_the_day_on_which_nothing_was_open_any_more() {
		long[] days = { 50, 40, 60 };
		assertThat(Invoice.of(1, 10, 45, 1000, days, new long[] { 400, 600, 1 }, 100).settled()).isEqualTo(50);
		assertThat(Invoice.of(1, 10, 45, 1000, days, new long[] { 400, 600, 1 }, 49).settled())
			.as("what is paid later has not been paid yet")
			.isEqualTo(Invoice.OPEN);
		assertThat(Invoice.of(1, 10, 45, 1000, days, new long[] { 400, 600, 1 }, 49).unpaid()).isEqualTo(400);
		assertThat(Invoice.of(1, 10, 45, 1000, days, new long[] { 400, 600, -1 }, 100).settled())
			.as("money that went back opens it again")
			.isEqualTo(Invoice.OPEN);
		assertThat(Invoice.of(1, 10, 45, 1000, new long[0], new long[0], 100).late()).isTrue();
	}

	@Test
	void only_what_was_known_on_an_invoices_day_tells_of_its_customer() {
		List<Invoice> invoices = LateFeatures.ordered(List.of(invoice(4, 100, 130, Invoice.OPEN),
				invoice(1, 10, 40, 60), invoice(2, 20, 50, 45), invoice(3, 80, 110, 115), invoice(5, 5, 30, 150)));
		assertThat(invoices).extracting(Invoice::id).containsExactly(5L, 1L, 2L, 3L, 4L);
		// 5 was 70 days late and open, 1 was 20 late, 2 was 5 early; of 3 nobody knew yet
		assertThat(LateFeatures.known(invoices, 4))
			.containsExactly(new double[] { 2 / 3.0, 3, 85 / 3.0, 30, 10, 30, 1 }, within(1e-12));
		assertThat(LateFeatures.known(invoices, 0)).containsExactly(Double.NaN, 0, Double.NaN, Double.NaN, 10, 25, 0);
	}

	@Test
	void who_has_no_history_counts_as_late_once_in_three() {
		double[] fresh = { Double.NaN, 0, Double.NaN, Double.NaN, 10, 25, 0 };
		assertThat(LateFeatures.ownRate(fresh)).isEqualTo(1 / 3.0);
		assertThat(LateFeatures.row(fresh)).doesNotContain(Double.NaN).hasSameSizeAs(LateFeatures.NAMES);
		assertThat(LateFeatures.ownRate(new double[] { 0.5, 10, 0, 0, 10, 25, 0 })).isEqualTo(6 / 13.0);
	}

	private static Invoice invoice(long id, int issued, int due, int settled) {
		return new Invoice(id, issued, due, 1000, settled, 0);
	}

}
