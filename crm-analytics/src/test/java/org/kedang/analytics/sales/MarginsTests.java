package org.kedang.analytics.sales;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MarginsTests {

	private final Margins margins = new Margins();

	@Test
	void whoever_brings_most_beyond_its_cost_comes_first() {
		sold(1, 1000, 1000, 900);
		sold(2, 500, 500, 100);
		sold(3, 300, 300, 400);
		sold(4, 700, 0, 0);
		assertThat(ranked()).extracting(KeyCustomer::number).containsExactly(2, 1, 3);
		assertThat(ranked().get(1).cumulativeShare()).isCloseTo(1, within(1e-12));
		MarginSummary summary = this.margins.summary();
		assertThat(summary.customers()).isEqualTo(3);
		assertThat(summary.amount()).isEqualByComparingTo("2500");
		assertThat(summary.costed()).isEqualByComparingTo("1800");
		assertThat(summary.margin()).isEqualByComparingTo("400");
		assertThat(summary.lost()).isEqualByComparingTo("-100");
		assertThat(summary.losing()).isOne();
		// 400 of 500 are 80% to the digit
		assertThat(summary.bringing80Percent()).isOne();
		assertThat(summary.points()).last().isEqualTo(new MarginSummary.Point(3, 1));
	}

	@Test
	void orders_of_a_customer_are_put_together_and_returns_taken_off() {
		this.margins.customer(7);
		order(1000, 1000, 600);
		order(-500, -500, -300);
		assertThat(ranked().get(0).margin()).isEqualByComparingTo("200");
	}

	@Test
	void without_a_cost_there_is_nothing_to_rank() {
		sold(1, 1000, 0, 0);
		assertThat(ranked()).isEmpty();
		assertThat(this.margins.summary().points()).isEmpty();
		assertThat(this.margins.summary().customers()).isZero();
	}

	@Test
	void where_everybody_brings_a_loss_there_is_no_curve() {
		sold(1, 100, 100, 200);
		assertThat(this.margins.summary().points()).isEmpty();
		assertThat(this.margins.summary().bringing80Percent()).isZero();
		assertThat(ranked().get(0).cumulativeShare()).isZero();
	}

	@Test
	void whoever_loses_most_comes_last_and_of_equals_the_earlier_customer_first() {
		sold(1, 100, 100, 130);
		sold(2, 100, 100, 50);
		sold(3, 100, 100, 160);
		sold(4, 100, 100, 130);
		assertThat(ranked()).extracting(KeyCustomer::number).containsExactly(2, 1, 4, 3);
		assertThat(ranked()).extracting(KeyCustomer::rank).containsExactly(1, 2, 3, 4);
		assertThat(ranked()).extracting(KeyCustomer::cumulativeShare).containsOnly(1.0);
	}

	private List<KeyCustomer> ranked() {
		List<KeyCustomer> ranked = new ArrayList<>();
		this.margins.forEach(ranked::add);
		return ranked;
	}

	private void sold(int customer, long amount, long costed, long cost) {
		this.margins.customer(customer);
		order(amount, costed, cost);
	}

	private void order(long amount, long costed, long cost) {
		Lines lines = new Lines();
		lines.add(0, amount * 10_000, costed * 10_000, cost * 10_000);
		this.margins.order(lines);
	}

}
