package org.kedang.web.field;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTests {

	@Test
	void months_quarters_and_years_have_a_first_and_a_last_day() {
		assertThat(Period.of("2024-02")).isEqualTo(new Period(day(2024, 2, 1), day(2024, 2, 29)));
		assertThat(Period.of("2024-Q2")).isEqualTo(new Period(day(2024, 4, 1), day(2024, 6, 30)));
		assertThat(Period.of("2024")).isEqualTo(new Period(day(2024, 1, 1), day(2024, 12, 31)));
	}

	@Test
	void what_was_before_a_period_ends_the_day_before_it() {
		assertThat(Period.of("before-2024-Q2").to()).isEqualTo(day(2024, 3, 31));
		assertThat(Period.of("before-2024").to()).isEqualTo(day(2023, 12, 31));
		assertThat(Period.of("before-2024-02").from()).isEqualTo(Period.of("ever").from());
	}

	@ParameterizedTest
	@ValueSource(strings = { "before-ever", "before-before-2024", "before-", "2024-Q5", "2024-13", "2024-5", "24",
			"+999999999-12", "-9999-01", "２０２４", "" })
	void whatever_else_is_no_period(String text) {
		assertThatThrownBy(() -> Period.of(text)).isInstanceOf(RuntimeException.class);
	}

	private static LocalDate day(int year, int month, int day) {
		return LocalDate.of(year, month, day);
	}

}
