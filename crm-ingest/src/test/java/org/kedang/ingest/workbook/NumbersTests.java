package org.kedang.ingest.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

class NumbersTests {

	@ParameterizedTest
	@CsvSource({ "1, 1", "0, 0", "-0, 0", "-0.0, 0", "007, 7", "12.50, 12.5", "12.0, 12", "1.38E+10, 13800000000",
			"1.38e10, 13800000000", "13800138000, 13800138000", "2.5499999999999998, 2.55",
			"0.30000000000000004, 0.30000000000000004", "-2.5499999999999998, -2.55", "1E-3, 0.001",
			"110101199003071234, 110101199003071234", "1.10101199003071E+17, 110101199003071000", ".5, 0.5", "5., 5",
			"-12.340, -12.34", "1234567890123456.75, 1234567890123456.8", "0E999999999, 0", "1E-999999, 0", "+3, 3",
			"0.000, 0", "100, 100", "1E2, 100" })
	void a_number_is_shown_as_plain_decimal(String literal, String plain) {
		byte[] bytes = ("x" + literal + "x").getBytes(StandardCharsets.US_ASCII);
		assertThat(Numbers.isNumber(bytes, 1, literal.length())).isTrue();
		assertThat(Numbers.plain(bytes, 1, literal.length())).isEqualTo(plain);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "-", ".", "1E", "1E999", "abc", "1 2", "0x10", "1d", "NaN", "Infinity", "1..2", "--1" })
	void what_is_no_number_stays_text(String literal) {
		byte[] bytes = literal.getBytes(StandardCharsets.US_ASCII);
		assertThat(Numbers.isNumber(bytes, 0, bytes.length)).isFalse();
	}

	@Test
	void a_plain_decimal_reads_back_as_the_same_double() {
		Random random = new Random(7);
		for (int i = 0; i < 100_000; i++) {
			double value = (i % 2 == 0) ? random.nextInt(1_000_000) / 100d : (random.nextDouble() - .5) * 1e6;
			String plain = Numbers.plain(value);
			assertThat(Double.parseDouble(plain)).isEqualTo(value + 0.0);
			byte[] bytes = Double.toString(value).getBytes(StandardCharsets.US_ASCII);
			assertThat(Double.parseDouble(Numbers.plain(bytes, 0, bytes.length))).isEqualTo(value + 0.0);
			assertThat(Numbers.value(bytes, 0, bytes.length)).isCloseTo(value, withinPercentage(1e-10));
		}
	}

}
