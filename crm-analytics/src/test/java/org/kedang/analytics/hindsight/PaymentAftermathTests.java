package org.kedang.analytics.hindsight;

import java.time.LocalDate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentAftermathTests {

	private static final LookBack TIME = new LookBack(LocalDate.ofEpochDay(1000), LocalDate.ofEpochDay(1200));

	/**
	 * Whether it is told, whether late, and the most that was open, of 24 firms: reckoned
	 * in Python, which walks through the 200 days one by one.
	 */
	private static final String EXPECTED = """
			0 0 100, 1 1 871, 1 1 588, 0 0 0, 1 1 969, 1 0 726, 0 0 0, 0 0 998, 1 0 1170, 1 0 422, 0 0 241, 1 0 1922, \
			1 0 565, 1 0 277, 1 1 1089, 1 0 708, 1 0 472, 1 1 132, 0 0 0, 0 0 615, 1 1 761, 1 1 5, 1 0 758, 1 0 833""";

	@Test
	void what_came_of_invoices_is_what_a_walk_through_the_days_finds() {
		String found = IntStream.range(0, 24)
			.mapToObj(PaymentAftermathTests::firm)
			.map((firm) -> (firm.isTold() ? 1 : 0) + " " + (firm.isLate() ? 1 : 0) + " " + firm.mostOpen())
			.reduce((one, other) -> one + ", " + other)
			.orElseThrow();
		assertThat(found).isEqualTo(EXPECTED);
	}

	private static PaymentAftermath firm(int firm) {
		PaymentAftermath aftermath = new PaymentAftermath(TIME);
		for (int k = 0; k < firm % 3 + 1; k++) {
			int h = (firm * 7919 + k * 104_729) % 10_007;
			int issued = 880 + h % 340;
			int amount = 100 + h % 900;
			int payments = (h % 11 == 0) ? 0 : 1 + h % 2;
			long[] days = new long[payments];
			long[] paid = new long[payments];
			for (int j = 0; j < payments; j++) {
				int part = (payments == 1) ? amount : (j == 0) ? amount / 2 : amount - amount / 2;
				days[j] = issued + (h * (j + 3)) % 80;
				paid[j] = part - (((h + j) % 17 == 0) ? 5 : 0);
			}
			aftermath.add(issued, issued + (h / 7) % 61, amount, days, paid);
		}
		return aftermath;
	}

	@Test
	void the_thirtieth_day_beyond_terms_is_in_time_and_the_next_is_not() {
		assertThat(paid(1100, 1130).isLate()).isFalse();
		assertThat(paid(1100, 1131).isLate()).isTrue();
	}

	@Test
	void what_was_long_overdue_on_the_day_itself_tells_nothing_of_the_time_after() {
		assertThat(paid(970, 1150).isTold()).isFalse();
		assertThat(paid(971, 1150).isLate()).isTrue();
		assertThat(paid(990, 1000).isTold()).as("paid when the day ended").isFalse();
	}

	@Test
	void what_may_still_be_paid_in_time_tells_nothing() {
		assertThat(paid(1170, 1300).isLate()).isTrue();
		assertThat(paid(1171, 1300).isTold()).isFalse();
	}

	@Test
	void invoices_of_nothing_and_of_the_future_tell_nothing() {
		PaymentAftermath aftermath = new PaymentAftermath(TIME);
		aftermath.add(1050, 1060, 0, new long[0], new long[0]);
		aftermath.add(1201, 1100, 500, new long[0], new long[0]);
		assertThat(aftermath.isTold()).isFalse();
		assertThat(aftermath.mostOpen()).isZero();
	}

	/** One invoice, made out 30 days before it is due, paid whole. */
	private static PaymentAftermath paid(long due, long day) {
		PaymentAftermath aftermath = new PaymentAftermath(TIME);
		aftermath.add(due - 30, due, 700, new long[] { day }, new long[] { 700 });
		return aftermath;
	}

}
