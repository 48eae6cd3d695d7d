package org.kedang.ingest.standardise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextTests {

	private static final Standardiser LINE = new AnyText(20, false);

	private static final Standardiser PROSE = new AnyText(100, true);

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false,
			value = { "王建国|王建国", "  王  建国 |王 建国", "ＡＢＣ１２３|ABC123", "（南京）　有限|(南京) 有限", "a\u200Bb\uFEFFc|abc",
					"\u00A0x\u3000|x", "①㎡|1m2", "ｶﾅ|カナ", "a\u0000b|ab", "x\uD800y|x\uFFFDy", "😀 x|😀 x", "豈|豈",
					"买买提·艾力|买买提·艾力" })
	void a_line_is_put_in_order(String raw, String clean) {
		assertThat(LINE.apply(raw)).isEqualTo(Outcome.of(clean));
	}

	@Test
	void a_line_has_no_line_breaks() {
		assertThat(LINE.apply("a\tb\r\nc").value()).isEqualTo("a b c");
	}

	@Test
	void a_clean_text_is_not_copied() {
		String text = "江苏华信 Technology-1";
		assertThat(LINE.apply(text).value()).isSameAs(text);
		assertThat(PROSE.apply(text).value()).isSameAs(text);
	}

	@Test
	void prose_keeps_its_lines_and_its_punctuation() {
		assertThat(PROSE.apply(" 你好，世界！（ＯＫ）\r\n\r\n第二行 \t 完。 ").value()).isEqualTo("你好，世界！（OK）\n第二行 完。");
	}

	@Test
	void blank_is_no_value_and_no_problem() {
		assertThat(LINE.apply(" \u3000\u200B\t").isBlank()).isTrue();
		assertThat(LINE.apply("")).isEqualTo(Outcome.blank());
		assertThat(PROSE.apply("\n")).isEqualTo(Outcome.blank());
	}

	@Test
	void a_text_is_too_long_by_its_characters_not_by_its_units() {
		assertThat(LINE.apply("😀".repeat(20)).isError()).isFalse();
		Outcomes.check(LINE.apply("字".repeat(21)), null, "text.long");
		assertThat(LINE.apply("字".repeat(21)).problem().args()).containsExactly(20, 21);
	}

	@Test
	void an_error_value_of_excel_is_an_error() {
		Outcomes.check(LINE.apply("#REF!"), null, "excelError");
		Outcomes.check(LINE.apply("#N/A"), null, "nothing");
		Outcomes.check(LINE.apply("#1 shop"), "#1 shop", null);
		Outcomes.check(new DateText().apply("#VALUE!"), null, "excelError");
	}

	@ParameterizedTest
	@CsvSource({ "无", "N/A", "-", "null", "/", "不详", "——" })
	void a_word_for_nothing_is_a_blank_where_a_kind_of_value_is_wanted(String word) {
		Outcome outcome = new MobileNumber().apply(word);
		assertThat(outcome.isBlank()).isTrue();
		Outcomes.check(outcome, null, "nothing");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "王建国,王建国,null", "王 建 国,王建国,null", "王　建国,王建国,null", "王先生,王,person.title",
			"王建国先生,王建国,person.title", "王建国(女士),王建国,person.title", "王总,王,person.title", "欧阳总,欧阳,person.title",
			"李工,李,person.title", "王小工,王小工,null", "张总经理,张,person.title", "Mr. John Smith,John Smith,person.title",
			"John  Smith,John Smith,null", "Dr Li,Li,person.title", "Drake Li,Drake Li,null", "买买提•艾力,买买提·艾力,null",
			"买买提・艾力,买买提·艾力,null", "买买提.艾力,买买提·艾力,null", "J. R. R. Tolkien,J. R. R. Tolkien,null", "ＪＯＨＮ,JOHN,null",
			"12345,null,person.letters", "陈工,陈,person.title", "周杰 Jay,周杰Jay,null", "王,王,null", "-,null,nothing",
			"#N/A,null,nothing", "#NAME?,null,excelError" })
	void a_name_is_bare(String raw, String name, String code) {
		Outcomes.check(new PersonName().apply(raw), name, code);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "江苏华信科技有限公司,江苏华信科技有限公司,null", "华信（南京）科技 有限公司,华信(南京)科技有限公司,null", "华信【南京】有限公司,华信(南京)有限公司,null",
					"Acme  Trading Co. Ltd.,Acme Trading Co. Ltd.,null", "华信 (南京) 有限公司,华信(南京)有限公司,null",
					"3M 中国,3M中国,null", "888,null,company.letters", "#N/A,null,nothing", "#REF!,null,excelError" })
	void a_company_keeps_its_name(String raw, String name, String code) {
		Outcomes.check(new CompanyName().apply(raw), name, code);
	}

	@ParameterizedTest
	@CsvSource({ "无", "未知", "N/A", "n.a.", "不详", "-", "——", "???", "无名", "无名氏", "（无）", "【未知】", "未 知", "NULL", "未知先生",
			"佚名(女士)" })
	void a_word_for_nothing_is_nobodys_name(String word) {
		Outcome outcome = new PersonName().apply(word);
		assertThat(outcome.isBlank()).isTrue();
		Outcomes.check(outcome, null, "nothing");
	}

	@ParameterizedTest
	@CsvSource({ "吴未知", "吴名", "空海", "那娜", "Nana", "Na Li", "None Smith", "Null John", "吴无", "元无名" })
	void a_name_may_hold_a_word_for_nothing(String name) {
		Outcomes.check(new PersonName().apply(name), name, null);
	}

	@ParameterizedTest
	@CsvSource({ "无", "未知", "N/A", "-", "暂无", "(不详)", "无名" })
	void a_word_for_nothing_is_no_company(String word) {
		Outcomes.check(new CompanyName().apply(word), null, "nothing");
	}

	@ParameterizedTest
	@CsvSource({ "无锡小天鹅股份有限公司", "无印良品(上海)商业有限公司", "无名食品厂", "未知数科技有限公司", "空中客车中国", "NA Trading Ltd.", "没有问题传媒" })
	void a_company_may_begin_with_a_word_for_nothing(String name) {
		Outcomes.check(new CompanyName().apply(name), name, null);
	}

	@ParameterizedTest
	@CsvSource({ "无", "未知", "N/A", "-", "/" })
	void a_word_for_nothing_is_no_number_and_no_account(String word) {
		Outcomes.check(new AnyText(20, false, true).apply(word), null, "nothing");
		Outcomes.check(LINE.apply(word), word, null);
		Outcomes.check(new AnyText(20, false, true).apply("na-0012"), "na-0012", null);
	}

	@ParameterizedTest
	@CsvSource({ "江苏华信科技有限公司,华信", "华信科技（南京）有限公司,华信", "南京市华信科技有限责任公司,华信", "华信,华信", "上海宝山钢铁股份有限公司,宝山钢铁", "腾讯控股有限公司,腾讯",
			"中国平安保险(集团)股份有限公司,平安保险", "Acme Trading Co. Ltd.,acme trading", "重庆长安汽车股份有限公司,长安" })
	void a_core_name_has_no_region_form_or_trade(String name, String core) {
		assertThat(CompanyName.coreName(name)).isEqualTo(core);
	}

}
