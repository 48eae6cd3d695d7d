package org.kedang.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ValueTests {

	@ParameterizedTest
	@ValueSource(strings = { "13800138000", "19212345678", "16612345678", "14912345678" })
	void a_mobile_number_has_eleven_digits(String digits) {
		assertThat(new Mobile(digits).value()).isEqualTo(digits);
	}

	@ParameterizedTest
	@CsvSource({ "1380013800,digits", "138001380000,digits", "1380013800a,digits", "12800138000,prefix",
			"23800138000,prefix", "15412345678,unallocated", "'',digits" })
	void a_wrong_mobile_number_says_what_is_wrong(String text, String why) {
		assertThat(Mobile.check(text)).extracting(Problem::code).isEqualTo("standardise.mobile." + why);
		assertThatIllegalArgumentException().isThrownBy(() -> new Mobile(text));
	}

	@Test
	void a_mobile_number_knows_machines_and_its_mask() {
		assertThat(new Mobile("14012345678").isMachine()).isTrue();
		assertThat(new Mobile("13812345678").isMachine()).isFalse();
		assertThat(new Mobile("13812345678").masked()).isEqualTo("138****5678");
	}

	@ParameterizedTest
	@ValueSource(strings = { "010-62345678", "010-62345678-123", "0512-6234567", "0755-88888888-1" })
	void a_landline_reads_as_it_writes(String text) {
		assertThat(Landline.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "62345678", "010-123", "110-62345678", "010-12345678", "010-62345678-", "0100-62345678",
			"010-62345678-1234567", "" })
	void what_is_no_landline_is_none(String text) {
		assertThat(Landline.parse(text)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "91350100M000100Y43,true", "91330100799655058B,true", "91110108551385082Q,true",
			"911101085513002620,true", "9131000063159284XQ,true", "91320102MA1NXGQ3XD,true", "91350100M000100Y4A,false",
			"91350211M0000XUF46,false" })
	void a_credit_code_knows_whether_its_check_character_is_right(String code, boolean right) {
		assertThat(new CreditCode(code).checks()).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource({ "91350100M000100Y4,length", "91350100M000100Y4I,character", "9135010OM000100Y43,character",
			"91350100m000100Y43,character", "9135A100M000100Y43,region" })
	void a_wrong_credit_code_says_what_is_wrong(String code, String why) {
		assertThat(CreditCode.check(code)).extracting(Problem::code).isEqualTo("standardise.credit." + why);
		assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(code));
	}

	@ParameterizedTest
	@CsvSource({ "320102000012349,true", "110108002345675,true", "440301103012342,true", "320102000012340,false",
			"32010200001234,false" })
	void a_registration_number_has_a_check_digit(String number, boolean right) {
		assertThat(CreditCode.isRegistrationNumber(number)).isEqualTo(right);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@b.cn", "wang.jianguo+crm@mail.example.com", "张三@公司.中国", "x_y-z@sub-domain.example.org",
			"a@example.xn--fiqs8s" })
	void an_address_has_a_name_and_a_domain(String text) {
		assertThat(new EmailAddress(text).value()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "wang,at", "@qq.com,name", ".wang@qq.com,name", "wa..ng@qq.com,name", "wang @qq.com,name",
			"wang@qq,domain", "wang@-qq.com,domain", "wang@qq.c,domain", "wang@qq..com,domain", "wang@a@b.com,domain",
			"wang@1.2.3.4,domain" })
	void a_wrong_address_says_what_is_wrong(String text, String why) {
		assertThat(EmailAddress.check(text)).extracting(Problem::code).isEqualTo("standardise.email." + why);
		assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
	}

	@Test
	void an_address_keeps_its_name_under_a_mask() {
		assertThat(new EmailAddress("wang@qq.com").masked()).isEqualTo("w***@qq.com");
	}

}
