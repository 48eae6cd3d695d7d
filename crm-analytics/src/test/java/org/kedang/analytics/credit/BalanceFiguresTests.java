package org.kedang.analytics.credit;

import org.junit.jupiter.api.Test;
import org.kedang.analytics.credit.BalanceFigures.Zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class BalanceFiguresTests {

	@Test
	void a_sound_firm_is_safe() {
		BalanceFigures firm = new BalanceFigures(30, 20, 15, 60, 100, 40);
		assertThat(firm.zScore()).isCloseTo(6.56 * 0.3 + 3.26 * 0.2 + 6.72 * 0.15 + 1.05 * 1.5, within(1e-12));
		assertThat(firm.zone()).isEqualTo(Zone.SAFE);
	}

	@Test
	void a_firm_that_lives_on_debt_and_loses_money_is_in_distress() {
		assertThat(new BalanceFigures(-20, -10, -5, 5, 100, 95).zone()).isEqualTo(Zone.DISTRESS);
	}

	@Test
	void between_the_two_nothing_is_said() {
		assertThat(new BalanceFigures(10, 5, 5, 40, 100, 60).zone()).isEqualTo(Zone.GREY);
	}

	@Test
	void a_firm_without_debt_is_safe() {
		assertThat(new BalanceFigures(0, 0, 0, 100, 100, 0).zone()).isEqualTo(Zone.SAFE);
	}

	@Test
	void a_firm_without_assets_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new BalanceFigures(0, 0, 0, 0, 0, 1));
	}

}
