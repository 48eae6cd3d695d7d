package org.kedang.ingest.standardise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null",
			value = { "1234.5|1234.5|null", "1,234,567.80|1234567.8|null", "¥1,234.50|1234.5|null", "￥12|12|null",
					"1234元|1234|null", "人民币1234元整|1234|null", "RMB 1,200|1200|null", "1.2万|12000|amount.unit",
					"1.2万元|12000|amount.unit", "3亿5000万|350000000|amount.unit", "2.5千万元|25000000|amount.unit",
					"3w|30000|amount.unit", "$1,200.50|1200.5|amount.currency", "1200 USD|1200|amount.currency",
					"HK$80|80|amount.currency", "100万美元|1000000|amount.currency", "(1,200.00)|-1200|null", "-5|-5|null",
					"−5|-5|null", "-¥5|-5|null", "¥-5|-5|null", "负3万|-30000|amount.unit", "1.2E+6|1200000|null",
					"0|0|null", "-0.00|0|null", "000123.450|123.45|null", ".5|0.5|null", "5.|5|null", "+7|7|null",
					"１２３４．５|1234.5|null", "12345678901234567890.123456|12345678901234567890.123456|null",
					"0.1234567|0.123457|number.rounded", "12,34|null|amount.separator",
					"1.234,56|null|amount.separator", "1,2345|null|amount.separator", "abc|null|amount.number",
					"1万2亿|null|amount.number", "12 34 abc|null|amount.number", "5%|null|amount.number",
					"1.2.3|null|amount.number", "一万|null|amount.number", "¥|null|amount.number", "-|null|nothing",
					"元|null|amount.number", "()|null|amount.number", "1e999|null|amount.number",
					"1e-999|null|amount.number", "1e299亿|null|amount.number" })
	void an_amount_is_a_plain_decimal(String raw, String value, String code) {
		Outcomes.check(new Amount(6, true).apply(raw), value, code);
	}

	@Test
	void an_amount_may_be_bound() {
		Outcomes.check(new Amount(2, false).apply("-3"), null, "number.negative");
		Outcomes.check(new Amount(2, false).apply("(3)"), null, "number.negative");
		Outcomes.check(new Amount(2, false).apply("1.005"), "1.01", "number.rounded");
		Outcomes.check(new Amount(2, false).apply("1.500"), "1.5", null);
	}

	@Test
	void a_plain_number_is_not_copied() {
		String number = "13.25";
		assertThat(new Amount(2, false).apply(number).value()).isSameAs(number);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null",
			value = { "12|12|null", "12.0|12|null", "1,200|1200|null", "120人|120|amount.unit", "30 天|30|amount.unit",
					"3千|3000|amount.unit", "12.5|null|integer.fraction", "abc|null|integer.number",
					"50-100|null|integer.number", "99999999999|null|number.range", "-1|null|number.range",
					"¥5|null|integer.number", "无|null|nothing" })
	void a_whole_number_has_bounds(String raw, String value, String code) {
		Outcomes.check(new IntegerNumber(0, Integer.MAX_VALUE).apply(raw), value, code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null",
			value = { "2|2|null", "2.50|2.5|null", "-1|-1|null", "1,000.5|1000.5|null", "1.5万|15000|null",
					"0.3333333333|0.333333|number.rounded", "15%|null|decimal.number", "x|null|decimal.number" })
	void a_decimal_is_exact(String raw, String value, String code) {
		Outcomes.check(new Decimal(6).apply(raw), value, code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null",
			value = { "15%|15|null", "15 %|15|null", "１５％|15|null", "15|15|null", "百分之15|15|null",
					"0.15|0.15|percent.fraction", "0.15%|0.15|null", "0|0|null", "-3.5%|-3.5|null",
					"abc|null|percent.number", "%|null|percent.number" })
	void a_share_is_in_percent(String raw, String value, String code) {
		Outcomes.check(new Percent().apply(raw), value, code);
	}

}
