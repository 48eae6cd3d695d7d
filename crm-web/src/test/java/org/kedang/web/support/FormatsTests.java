package org.kedang.web.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTests {

	private final Formats formats = new Formats(ZoneId.of("Asia/Shanghai"));

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource({ "9999.5, '9,999.50', '10K'", "12800, 1.28 万, 12.8K", "100000, 10 万, 100K", "-52300, -5.23 万, -52.3K",
			"305000000, 3.05 亿, 305M", "0, 0.00, 0.00" })
	void long_amounts_are_short_in_the_readers_way(BigDecimal amount, String chinese, String english) {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		assertThat(this.formats.shortMoney(amount)).isEqualTo(chinese);
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.formats.shortMoney(amount)).isEqualTo(english);
	}

	@Test
	void figures_have_separators_and_their_decimals() {
		assertThat(this.formats.money(new BigDecimal("1234567.005"))).isEqualTo("1,234,567.01");
		assertThat(this.formats.number(541_909)).isEqualTo("541,909");
		assertThat(this.formats.percent(new BigDecimal("0.1254"))).isEqualTo("12.5%");
	}

	@Test
	void next_to_nothing_has_no_sign() {
		assertThat(this.formats.decimal(new BigDecimal("-0.04"), 1)).isEqualTo("0.0");
		assertThat(this.formats.money(-0.001)).isEqualTo("0.00");
	}

	@Test
	void days_and_moments_are_those_of_the_firm() {
		assertThat(this.formats.date(LocalDate.of(2024, 5, 1))).isEqualTo("2024-05-01");
		assertThat(this.formats.time(Instant.parse("2024-05-01T16:30:00Z"))).isEqualTo("2024-05-02 00:30");
	}

	@Test
	void names_stand_together_in_the_readers_way() {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		assertThat(this.formats.names("鲁肃、诸葛瑾")).isEqualTo("鲁肃、诸葛瑾");
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.formats.names("鲁肃、诸葛瑾")).isEqualTo("鲁肃, 诸葛瑾");
		assertThat(this.formats.names(null)).isEqualTo("–");
	}

	@Test
	void what_is_missing_is_a_dash() {
		assertThat(this.formats.money(null)).isEqualTo("–");
		assertThat(this.formats.date(null)).isEqualTo("–");
		assertThat(this.formats.text("  ")).isEqualTo("–");
	}

}
