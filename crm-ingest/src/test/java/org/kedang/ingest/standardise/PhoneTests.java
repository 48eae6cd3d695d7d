package org.kedang.ingest.standardise;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null", value = { "13800138000|13800138000|null",
			"138 0013 8000|13800138000|null", "138-0013-8000|13800138000|null", "+86 138-0013-8000|13800138000|null",
			"0086 13800138000|13800138000|null", "+8613800138000|13800138000|null", "8613800138000|13800138000|null",
			"(+86)13800138000|13800138000|null", "86-13800138000|13800138000|null", "１３８００１３８０００|13800138000|null",
			"013800138000|13800138000|null", "13800138000.0|13800138000|null", "1.3800138E10|13800138000|null",
			"'13800138000|13800138000|null", "19212345678|19212345678|null", "14012345678|14012345678|mobile.machine",
			"1064812345678|1064812345678|mobile.machine", "+1 650 253 0000|+16502530000|null",
			"0044 20 7946 0958|+442079460958|null", "+852 9123 4567|+85291234567|null", "+999 123|null|phone.foreign",
			"1.38E+10|null|phone.lost", "1380013800|null|mobile.digits", "138001380001|null|mobile.digits",
			"12800138000|null|mobile.prefix", "15412345678|null|mobile.unallocated",
			"13800138000/13900139000|null|phone.several", "13800138000 13900139000|null|phone.several",
			"138001380OO|null|phone.characters", "张三|null|phone.characters", "010-62345678|null|mobile.prefix",
			"无|null|nothing" })
	void a_mobile_number_is_eleven_digits(String raw, String value, String code) {
		Outcomes.check(new MobileNumber().apply(raw), value, code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null",
			value = { "010-62345678|010-62345678|null", "01062345678|010-62345678|null",
					"(0755)8888 8888|0755-88888888|null", "0755 8888-8888|0755-88888888|null",
					"010-62345678-123|010-62345678-123|null", "01062345678转123|010-62345678-123|null",
					"010-62345678 ext. 5|010-62345678-5|null", "010-62345678分机8001|010-62345678-8001|null",
					"025-8440 1234 #6|025-84401234-6|null", "+86 10 6234 5678|010-62345678|null",
					"+86-025-84401234|025-84401234|null", "0086 512 67231234|0512-67231234|null",
					"0512-6723123|0512-6723123|null", "4008001234|400-800-1234|null", "400-800-1234|400-800-1234|null",
					"800 820 8820|800-820-8820|null", "13800138000|13800138000|null",
					"+86 138 0013 8000|13800138000|null", "2584401234|025-84401234|zeroRestored",
					"51267231234|0512-67231234|zeroRestored", "62345678|62345678|phone.areaMissing",
					"95588|95588|phone.short", "10086|10086|phone.short", "1064812345678|1064812345678|mobile.machine",
					"+1 650 253 0000|+16502530000|null", "0123-12345678|null|phone.area", "010-123|null|phone.digits",
					"010-62345678123456|null|phone.digits", "12|null|phone.digits",
					"010-62345678/62345679|null|phone.several", "010-62345678;025-84401234|null|phone.several",
					"电话|null|phone.characters", "1.06E+10|null|phone.lost", "－|null|nothing" })
	void a_phone_number_has_area_code_number_and_extension(String raw, String value, String code) {
		Outcomes.check(new PhoneNumber().apply(raw), value, code);
	}

}
