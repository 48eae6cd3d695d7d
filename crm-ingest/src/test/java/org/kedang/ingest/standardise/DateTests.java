package org.kedang.ingest.standardise;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null",
			value = { "2024-01-05|2024-01-05|null", "2024-1-5|2024-01-05|null", "2024/1/5|2024-01-05|null",
					"2024.1.5|2024-01-05|null", "2024年1月5日|2024-01-05|null", "2024 年 1 月 5 日|2024-01-05|null",
					"２０２４年１月５号|2024-01-05|null", "20240105|2024-01-05|null", "2024-01-05 00:00:00|2024-01-05|null",
					"2024-01-05T10:30:00|2024-01-05|date.time", "2024年1月5日 星期五|2024-01-05|null",
					"二〇二四年一月十五日|2024-01-15|null", "一九九九年十二月三十一日|1999-12-31|null", "二零二四年二月二十日|2024-02-20|null",
					"5 Jan 2024|2024-01-05|null", "Jan 5, 2024|2024-01-05|null", "5-January-2024|2024-01-05|null",
					"Fri Jan 05 2024|2024-01-05|null", "13/1/2024|2024-01-13|null", "1/13/2024|2024-01-13|null",
					"05.01.2024|2024-01-05|null", "3/3/2024|2024-03-03|null", "45296|2024-01-05|date.serial",
					"45296.5|2024-01-05|date.serial", "2024-02-29|2024-02-29|null", "2023-02-29|null|date.none",
					"2024-13-01|null|date.none", "2024-04-31|null|date.none", "20241301|null|date.none",
					"1/2/2024|null|date.ambiguous", "24-1-5|null|date.century", "5/1/24|null|date.century",
					"5-Jan-24|null|date.century", "2024|null|date.half", "2024-01|null|date.half",
					"2024年1月|null|date.half", "202401|null|date.half", "1月5日|null|date.half",
					"0999-01-01|null|date.year", "9999-12-31|null|date.year", "2024-01-05 25:00|null|date.time.unknown",
					"昨天|null|date.unknown", "123|null|date.unknown", "2024-01-055|null|date.unknown",
					"5 Foo 2024|null|date.unknown", "无|null|nothing" })
	void a_date_is_a_date(String raw, String value, String code) {
		Outcomes.check(new DateText().apply(raw), value, code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null",
			value = { "2024-04-20 10:30|2024-04-20T10:30|null", "2024-04-20T10:30:15|2024-04-20T10:30:15|null",
					"2024-04-20|2024-04-20T00:00|null", "2024-04-20T10:30:00|2024-04-20T10:30|null",
					"2024-04-20T10:60|null|date.time.unknown", "2024/4/20 9:05|2024-04-20T09:05|null",
					"2024年4月20日 下午2点05分|2024-04-20T14:05|null", "2024年4月20日14时|2024-04-20T14:00|null",
					"2024-04-20 2:05 PM|2024-04-20T14:05|null", "2024-04-20 12:00 AM|2024-04-20T00:00|null",
					"2024-04-20 12:00 PM|2024-04-20T12:00|null", "20240420103015|2024-04-20T10:30:15|null",
					"202404201030|2024-04-20T10:30|null", "2024-04-20T10:30:00Z|2024-04-20T10:30|dateTime.zone",
					"2024-04-20T10:30:00.123+08:00|2024-04-20T10:30|dateTime.zone",
					"45402.4375|2024-04-20T10:30|date.serial", "13/4/2024 8:26|2024-04-13T08:26|null",
					"2010-12-01T08:26:00|2010-12-01T08:26|null", "中午|null|dateTime.unknown",
					"2024-04-20 24:30|null|date.time.unknown", "2024-04-20 13:00 AM|null|date.time.unknown",
					"2024-02-30 10:00|null|date.none" })
	void a_moment_has_a_date_and_a_time(String raw, String value, String code) {
		Outcomes.check(new DateTimeText().apply(raw), value, code);
	}

	@ParameterizedTest
	@CsvSource({ "1,false,1900-01-01T00:00", "59,false,1900-02-28T00:00", "60,false,1900-03-01T00:00",
			"61,false,1900-03-01T00:00", "36526,false,2000-01-01T00:00", "45296.75,false,2024-01-05T18:00",
			"0,true,1904-01-01T00:00", "43834,true,2024-01-05T00:00", "0.5,true,1904-01-01T12:00",
			"44197.354166666664,false,2021-01-01T08:30" })
	void a_serial_number_counts_days_in_either_system(BigDecimal serial, boolean system1904, LocalDateTime moment) {
		assertThat(DateText.ofExcelSerial(serial, system1904)).isEqualTo(moment);
	}

	@Test
	void an_iso_date_is_not_copied() {
		String date = "2024-01-05";
		assertThat(new DateText().apply(date).value()).isSameAs(date);
	}

}
