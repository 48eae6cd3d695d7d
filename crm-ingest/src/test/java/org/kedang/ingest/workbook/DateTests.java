package org.kedang.ingest.workbook;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateTests {

	@ParameterizedTest
	@CsvSource({ "1, 1900-01-01", "59, 1900-02-28", "60, 1900-02-28", "61, 1900-03-01", "45296, 2024-01-05",
			"40513.35138888889, 2010-12-01T08:26:00", "45296.999999999, 2024-01-06", "2958465, 9999-12-31",
			"0.5, 12:00:00", "0.25001, 06:00:01" })
	void a_day_number_of_the_1900_system_is_a_date(double serial, String date) {
		assertThat(DateSerials.text(serial, false)).isEqualTo(date);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1904-01-01", "1, 1904-01-02", "43834, 2024-01-05", "43834.5, 2024-01-05T12:00:00" })
	void a_day_number_of_the_1904_system_is_a_date(double serial, String date) {
		assertThat(DateSerials.text(serial, true)).isEqualTo(date);
	}

	@ParameterizedTest
	@CsvSource({ "2024-01-05T00:00:00Z, 2024-01-05", "2024-01-05T08:26:00.123, 2024-01-05T08:26:00",
			"2024-01-05, 2024-01-05" })
	void an_iso_date_of_a_strict_workbook_is_the_same_text(String iso, String date) {
		assertThat(DateSerials.text(iso)).isEqualTo(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy年m月", "h:mm AM/PM",
			"[$-F800]dddd, mmmm dd, yyyy", "mmm-yy", "[Red]yyyy", "yyyy/m/d;@", "mm:ss.0" })
	void a_format_with_parts_of_dates_is_a_dates(String code) {
		assertThat(DateFormats.isDate(code)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "General", "@", "0.00", "#,##0.00;[Red]-#,##0.00", "0.00E+00", "0\"d\"", "0\\d",
			"[h]:mm:ss", "\"day\" 0", "0;yyyy", "_d0", "# ?/?", "[$USD] 0.00" })
	void any_other_format_is_not(String code) {
		assertThat(DateFormats.isDate(code)).isFalse();
	}

}
