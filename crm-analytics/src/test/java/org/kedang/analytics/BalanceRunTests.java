package org.kedang.analytics;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.analytics.credit.BalanceFigures;
import org.kedang.analytics.credit.BalanceFigures.Ratio;
import org.kedang.analytics.credit.BalanceFigures.Zone;
import org.kedang.analytics.credit.Indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a run says of firms by their balance sheets. */
class BalanceRunTests extends ScoringCase {

	private static final String BALANCE = "current_assets = 1250000, current_liabilities = 800000, "
			+ "retained_earnings = 310000, operating_profit = -42000, net_assets = -150000, total_assets = 2000000, "
			+ "liabilities = 2150000";

	private final CustomerOutlooks outlooks = new CustomerOutlooks(this.jdbc);

	@Test
	void a_firm_to_which_nothing_was_ever_invoiced_has_its_z_with_everything_it_is_from() {
		long firm = firm(BALANCE);
		CustomerOutlook outlook = run(firm);
		assertThat(outlook.credit()).isNull();
		assertThat(Objects.requireNonNull(outlook.balance())).satisfies((balance) -> {
			assertThat(balance.zScore()).isCloseTo(1.7669241860465117, within(1e-12));
			assertThat(balance.zone()).isEqualTo(Zone.GREY);
			assertThat(balance.ratios().get(Ratio.WORKING_CAPITAL)).isEqualTo(0.225);
			assertThat(balance.ratios().get(Ratio.EQUITY)).isCloseTo(-0.0697674418604651, within(1e-15));
			assertThat(balance.inputs())
				.isEqualTo(new BalanceFigures(1250000, 800000, 310000, -42000, -150000, 2000000, 2150000));
		});
	}

	@Test
	void a_firm_without_liabilities_is_safe_beyond_any_figure_and_counts_as_100_in_scorecards() {
		long firm = firm(BALANCE);
		this.jdbc
			.sql("update corporate_customer set liabilities = 0, current_liabilities = 0, net_assets = total_assets")
			.update();
		invoice(firm);
		CustomerOutlook outlook = run(firm);
		assertThat(Objects.requireNonNull(outlook.balance()).zScore()).isNull();
		assertThat(outlook.balance().zone()).isEqualTo(Zone.SAFE);
		assertThat(outlook.balance().ratios()).containsEntry(Ratio.EQUITY, null);
		assertThat(Objects.requireNonNull(outlook.credit()).input(Indicator.Z_SCORE)).isEqualTo(100);
	}

	@Test
	void the_scorecard_is_told_the_z_and_the_usual_one_gives_no_points_for_it() {
		long firm = firm(BALANCE);
		invoice(firm);
		CustomerOutlook.Credit credit = Objects.requireNonNull(run(firm).credit());
		assertThat(credit.input(Indicator.Z_SCORE)).isCloseTo(1.766924, within(1e-6));
		assertThat(credit.part(Indicator.Z_SCORE)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "current_assets = null", "current_liabilities = null", "retained_earnings = null",
			"operating_profit = null", "net_assets = null", "total_assets = null", "liabilities = null",
			"total_assets = 0", "total_assets = -5", "liabilities = -1" })
	void of_a_balance_that_lacks_a_figure_or_cannot_be_nothing_is_said_and_the_run_goes_on(String flaw) {
		long firm = firm(BALANCE);
		this.jdbc.sql("update corporate_customer set " + flaw).update();
		invoice(firm);
		CustomerOutlook outlook = run(firm);
		assertThat(outlook.balance()).isNull();
		assertThat(Objects.requireNonNull(outlook.credit()).input(Indicator.Z_SCORE)).isNull();
	}

	@Test
	void what_the_archive_says_later_does_not_change_what_the_run_kept() {
		long firm = firm(BALANCE);
		CustomerOutlook before = run(firm);
		this.jdbc.sql("update corporate_customer set total_assets = 1, retained_earnings = null").update();
		assertThat(this.outlooks.find(firm).orElseThrow()).isEqualTo(before);
		assertThat(run(firm).balance()).isNull();
	}

	private CustomerOutlook run(long customer) {
		score();
		return this.outlooks.find(customer).orElseThrow();
	}

	private long firm(String balance) {
		long id = this.jdbc.sql(
				"insert into customer (kind, number, name, acquired_on) values ('C', 'F-1', '公司', '2020-01-01') returning id")
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into corporate_customer (id) values (?)").param(id).update();
		this.jdbc.sql("update corporate_customer set " + balance).update();
		return id;
	}

	private void invoice(long firm) {
		this.jdbc
			.sql("""
					with r as (insert into receivable (customer_id, number, invoiced_on, due_on, amount)
						values (?, 'R-1', '2024-01-01', '2024-01-31', 1000) returning id)
					insert into receivable_payment (receivable_id, paid_on, amount) select id, date '2024-01-31', 1000 from r
					""")
			.param(firm)
			.update();
	}

}
