package org.kedang.care;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Against published days of the Chinese calendar. */
class LunarDayTests {

	@ParameterizedTest
	@CsvSource({ "2024-02-10, 1, 1", "2025-01-29, 1, 1", "2026-02-17, 1, 1", "2024-09-17, 8, 15", "2025-10-06, 8, 15",
			"2026-09-25, 8, 15", "2023-06-22, 5, 5", "2025-01-28, 12, 29", "2000-02-05, 1, 1" })
	void festivals_fall_where_the_calendar_says(LocalDate date, int month, int day) {
		assertThat(LunarDay.of(date)).isEqualTo(new LunarDay(month, day));
	}

	@Test
	void those_born_at_mid_autumn_keep_their_birthday_at_mid_autumn() {
		assertThat(LunarDay.births(LocalDate.of(2026, 9, 25), 1990, 2025))
			.contains(LocalDate.of(2024, 9, 17), LocalDate.of(2025, 10, 6))
			.doesNotContain(LocalDate.of(2024, 9, 18))
			.allSatisfy((birth) -> assertThat(LunarDay.of(birth)).isEqualTo(new LunarDay(8, 15)));
	}

	@Test
	void who_was_born_on_a_thirtieth_keeps_it_on_the_last_day_of_a_short_month() {
		// the year of the dragon ended on 12/29, the year of the rabbit on 12/30
		assertThat(LunarDay.births(LocalDate.of(2025, 1, 28), 2024, 2024)).contains(LocalDate.of(2024, 2, 9));
	}

	@Test
	void who_was_born_in_a_leap_month_keeps_it_in_the_month_it_repeats() {
		// 22 March 2023 began the second second month
		assertThat(LunarDay.births(LocalDate.of(2024, 3, 10), 2023, 2023))
			.containsExactlyInAnyOrder(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 3, 22));
	}

	@Test
	void a_day_is_called_as_people_call_it() {
		assertThat(LunarDay.of(LocalDate.of(2026, 5, 21)).chinese()).isEqualTo("四月初五");
		assertThat(LunarDay.of(LocalDate.of(2026, 9, 25)).chinese()).isEqualTo("八月十五");
		assertThat(LunarDay.of(LocalDate.of(2025, 1, 28)).chinese()).isEqualTo("腊月廿九");
	}

}
