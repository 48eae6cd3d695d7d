package org.kedang.analytics.credit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.analytics.credit.BalanceFigures.Ratio;
import org.kedang.analytics.credit.BalanceFigures.Zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class BalanceFiguresTests {

	/** The values were computed apart, with fractions. */
	@ParameterizedTest
	@CsvSource({ "50,20,20,15,60,100,40,5.203,SAFE", "10,30,-10,-5,5,100,95,-1.918736842105263,DISTRESS",
			"40,30,5,5,40,100,60,1.855,GREY",
			"1250000,800000,310000,-42000,-150000,2000000,2150000,1.7669241860465117,GREY",
			"1234567.89,987654.32,456789.01,234567.89,1357913.57,2469135.78,1111222.21,3.1805985171315605,SAFE",
			"320,460,88,37,210,900,690,-0.10585700483091788,DISTRESS", "0,0,0,0,110,210,100,1.155,GREY",
			"500,100,300,250,990,1000,10,109.232,SAFE" })
	void a_firm_stands_where_its_balance_puts_it(double currentAssets, double currentLiabilities,
			double retainedEarnings, double operatingProfit, double equity, double totalAssets, double liabilities,
			double z, Zone zone) {
		BalanceFigures firm = new BalanceFigures(currentAssets, currentLiabilities, retainedEarnings, operatingProfit,
				equity, totalAssets, liabilities);
		assertThat(firm.zScore()).isCloseTo(z, within(1e-12));
		assertThat(firm.zone()).isEqualTo(zone);
	}

	@Test
	void the_currency_does_not_matter_as_long_as_it_is_one() {
		double[] yuan = { 40, 30, 5, 5, 40, 100, 60 };
		double[] dollars = new double[yuan.length];
		for (int i = 0; i < yuan.length; i++) {
			dollars[i] = yuan[i] / 7.1;
		}
		BalanceFigures firm = BalanceFigures.of(dollars);
		assertThat(firm).isNotNull();
		assertThat(firm.zScore()).isCloseTo(1.855, within(1e-12));
	}

	@Test
	void the_limits_themselves_lie_in_the_grey_zone() {
		assertThat(Zone.of(2.60)).isEqualTo(Zone.GREY);
		assertThat(Zone.of(Math.nextUp(2.60))).isEqualTo(Zone.SAFE);
		assertThat(Zone.of(1.10)).isEqualTo(Zone.GREY);
		assertThat(Zone.of(Math.nextDown(1.10))).isEqualTo(Zone.DISTRESS);
	}

	@Test
	void the_four_ratios_are_shares_of_assets_and_of_liabilities() {
		BalanceFigures firm = new BalanceFigures(50, 20, 20, 15, 60, 100, 40);
		assertThat(Ratio.values()).extracting((ratio) -> ratio.of(firm)).containsExactly(0.3, 0.2, 0.15, 1.5);
	}

	@Test
	void a_firm_without_debt_is_safe() {
		assertThat(new BalanceFigures(0, 0, 0, 0, 100, 100, 0).zone()).isEqualTo(Zone.SAFE);
	}

	@Test
	void a_firm_without_assets_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new BalanceFigures(0, 0, 0, 0, 0, 0, 1));
	}

	@Test
	void of_half_a_balance_nothing_is_said() {
		double[] known = { 50, 20, 20, 15, 60, 100, 40 };
		assertThat(BalanceFigures.of(known)).isNotNull();
		for (int i = 0; i < known.length; i++) {
			double[] one = known.clone();
			one[i] = Double.NaN;
			assertThat(BalanceFigures.of(one)).as("without figure %d", i).isNull();
		}
		assertThat(BalanceFigures.of(50, 20, 20, 15, 60, 0, 40)).as("no assets").isNull();
		assertThat(BalanceFigures.of(50, 20, 20, 15, 60, 100, -40)).as("negative liabilities").isNull();
		assertThat(BalanceFigures.of()).isNull();
	}

}
