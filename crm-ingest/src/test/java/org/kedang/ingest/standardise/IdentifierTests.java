package org.kedang.ingest.standardise;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null",
			value = { "11010519491231002X|11010519491231002X|null", "11010519491231002x|11010519491231002X|null",
					"１１０１０５１９４９１２３１００２Ｘ|11010519491231002X|null", "110105 19491231 002X|11010519491231002X|null",
					"'11010519491231002X|11010519491231002X|null", "110103198001010013|110103198001010013|null",
					"440524188001010014|440524188001010014|identity.county",
					"810000199408230021|810000199408230021|null", "830000198807121235|830000198807121235|null",
					"110105491231002|11010519491231002X|identity.expanded",
					"110105491231997|110105194912319972|identity.century",
					"110105198705051000|110105198705051000|identity.zeros", "110105194912310000|null|identity.lost",
					"1.10105194912310E+17|null|identity.lost", "1.10105E17|null|identity.lost",
					"110105194912310021|null|identity.check", "110103198001010015|null|identity.check",
					"990105194912310023|null|identity.region", "110105194913310021|null|identity.date",
					"110105491331002|null|identity.date", "1101051949123100|null|identity.length",
					"E12345678|null|identity.length", "1101051949123100AX|null|identity.characters",
					"110105202707071036|null|identity.check", "无|null|nothing" })
	void an_identity_number_has_eighteen_characters(String raw, String value, String code) {
		Outcomes.check(new IdNumber(CLOCK).apply(raw), value, code);
	}

	@ParameterizedTest
	@CsvSource({ "31010519991231993X", "220104205012311174" })
	void nobody_is_born_in_the_future(String number) {
		Clock before = Clock.fixed(Instant.parse("1999-12-30T00:00:00Z"), ZoneOffset.UTC);
		Outcomes.check(new IdNumber(before).apply(number), null, "identity.future");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null",
			value = { "91350100M000100Y43|91350100M000100Y43|null", "91350100m000100y43|91350100M000100Y43|null",
					"91350100-M000100Y4-3|91350100M000100Y43|null", "91330100799655058B|91330100799655058B|null",
					"91110108551385082Q|91110108551385082Q|null", "911101085513002620|911101085513002620|null",
					"9131000063159284XQ|9131000063159284XQ|null", "91350100M000100Y4A|91350100M000100Y4A|credit.check",
					"91350211M0000XUF46|91350211M0000XUF46|credit.check",
					"91350100M0001TGQXM|91350100M0001TGQXM|credit.check",
					"320102000012349|320102000012349|credit.registration",
					"320102000012340|320102000012340|credit.registrationCheck", "911101085513002000|null|credit.lost",
					"9.11101085513E+17|null|credit.lost", "91350100O000100Y43|null|credit.character",
					"91350100M000100Y4|null|credit.length", "9135A100M000100Y43|null|credit.region",
					"三证合一|null|credit.length", "无|null|nothing" })
	void a_credit_code_has_eighteen_characters(String raw, String value, String code) {
		Outcomes.check(new SocialCreditCode().apply(raw), value, code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null", value = { "wang@qq.com|wang@qq.com|null",
			"Wang@QQ.COM|Wang@qq.com|null", "ｗａｎｇ＠qq.com|wang@qq.com|null", "mailto:wang@qq.com|wang@qq.com|null",
			"王 <wang@qq.com>|wang@qq.com|null", "wang @ qq.com|wang@qq.com|null", "wang@qq.com;|wang@qq.com|null",
			"a@gmial.com|a@gmial.com|email.suggestion", "a@qq.con|a@qq.con|email.suggestion",
			"a@163.cm|a@163.cm|email.suggestion", "a@hotmal.com|a@hotmal.com|email.suggestion",
			"a@gmail.co|a@gmail.co|email.suggestion", "a@outllook.com|a@outllook.com|email.suggestion",
			"a@126.com|a@126.com|null", "a@mail.com|a@mail.com|null", "a@huaxin-tech.com.cn|a@huaxin-tech.com.cn|null",
			"a@example.co|a@example.co|null", "wang.qq.com|null|email.at", "wang@qq|null|email.domain",
			"@qq.com|null|email.name", "wa ng@qq.com|null|email.name", "a@qq.com;b@qq.com|null|email.several",
			"a@qq.com, b@qq.com|null|email.several", "n/a|null|nothing" })
	void an_address_is_checked_and_slips_are_suggested(String raw, String value, String code) {
		Outcomes.check(new Email().apply(raw), value, code);
	}

	@ParameterizedTest
	@CsvSource({ "a@gmial.com,a@gmail.com", "a@qq.con,a@qq.com", "a@163.cm,a@163.com", "a@gamil.con,a@gmail.com",
			"a@yaho.com,a@yahoo.com" })
	void a_suggestion_is_what_was_probably_meant(String written, String meant) {
		assertThat(Email.suggestion(written)).isEqualTo(meant);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null",
			value = { "210018|210018|null", "21 0018|210018|null", "10010|010010|zeroRestored",
					"2100|null|postcode.digits", "2100188|null|postcode.digits", "SW1A 1AA|null|postcode.digits" })
	void a_postcode_has_six_digits(String raw, String value, String code) {
		Outcomes.check(new Postcode().apply(raw), value, code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null",
			value = { "https://www.Example.com/A?b=1|https://www.example.com/A?b=1|null",
					"HTTP://example.com|http://example.com|null", "www.example.com|https://www.example.com|url.scheme",
					"例子.中国|https://例子.中国|url.scheme", "javascript:alert(1)|null|url.shape", "ftp://a.b|null|url.shape",
					"example|null|url.shape", "https://a.com b|null|url.shape" })
	void a_web_address_is_safe_to_follow(String raw, String value, String code) {
		Outcomes.check(new WebAddress().apply(raw), value, code);
	}

}
