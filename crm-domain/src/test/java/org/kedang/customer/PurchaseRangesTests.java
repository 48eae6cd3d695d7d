package org.kedang.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kedang.customer.RosterFilter.OfClass;
import org.kedang.customer.RosterFilter.OfOutlook;
import org.kedang.customer.RosterFilter.Outlook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A roster by last purchase of those who have not bought for long is the same whether it
 * walks their range or everybody's days.
 */
class PurchaseRangesTests {

	private static final int CUSTOMERS = 900;

	private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

	private static final RosterFilter LOST = new OfOutlook(Outlook.CHURN, 1);

	private final Random random = new Random(7);

	private RosterFixture firm;

	@BeforeEach
	void aFirmThatLosesAThirdOfItsCustomers() {
		this.firm = new RosterFixture();
		this.firm.scored();
		this.firm.individuals(CUSTOMERS);
		this.firm.jdbc.sql("""
				update customer_figures set purchases = 1, net_amount = 1,
					last_purchase_on = date '2020-01-01' + customer_id::integer
				""").update();
		this.firm.jdbc
			.sql("""
					insert into rfm_score select 1, customer_id, 1, 1, customer_id, 1, 1, 1, 1 + customer_id / 300, 'D', 1, 1
					from customer_figures
					""")
			.update();
		for (int customer = 1; customer < 300; customer++) {
			this.firm.outlook(customer, 1, 1, 1);
		}
		buys(70, 500);
		this.firm.graded(5, "CREDIT", "BB", this.firm.user("陈晨", null));
		this.firm.ranges().keep();
	}

	@AfterEach
	void close() {
		this.firm.close();
	}

	@Test
	void whoever_buys_again_or_returns_all_keeps_a_place_in_the_roster_of_those_likely_to_be_lost() {
		assertThat(between(70)).as("bought later than the others, but not lately").isTrue();
		for (int round = 0; round < 4; round++) {
			List<String> walked = rosters();
			this.firm.jdbc.sql("update purchase_range set ready = false").update();
			assertThat(walked).isEqualTo(rosters());
			this.firm.jdbc.sql("update purchase_range set ready = true").update();
			trade();
		}
	}

	@Test
	void only_purchases_that_are_stored_late_are_noted() {
		buys(71, CUSTOMERS + 1);
		assertThat(between(71)).as("a new purchase").isFalse();
		buys(72, 600);
		assertThat(between(72)).as("one of long ago").isTrue();
		buys(600, 601);
		assertThat(between(600)).as("of somebody who buys anyway").isFalse();
	}

	@Test
	void only_the_range_is_walked() {
		this.firm.jdbc.sql("truncate purchase_between").update();
		assertThat(this.firm.numbers(RosterQuery.by(RosterSort.LAST_PURCHASE).with(LOST).descending(true).limit(150)))
			.as("those between are kept apart")
			.hasSize(298);
	}

	/** Some buy, on days now and long ago, and a few return all they ever bought. */
	private void trade() {
		for (int i = 0; i < 80; i++) {
			int day = this.random.nextInt(CUSTOMERS + 50);
			this.firm.figures(1 + this.random.nextInt(CUSTOMERS), "1",
					(this.random.nextInt(20) == 0) ? null : BEGINNING.plusDays(day));
		}
	}

	private void buys(long customer, int day) {
		this.firm.figures(customer, "2", BEGINNING.plusDays(day));
	}

	private boolean between(long customer) {
		return this.firm.jdbc
			.sql("select exists (select from purchase_between where customer_id = ? and kind = 'CLASS')")
			.param(customer)
			.query(Boolean.class)
			.single();
	}

	private List<String> rosters() {
		return this.firm.bothWays(RosterSort.LAST_PURCHASE,
				List.of(LOST, new OfClass(1), new OfClass(2), new OfClass(3)));
	}

}
