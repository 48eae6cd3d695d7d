package org.kedang.ingest.standardise;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.catalogue.Option;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceTests {

	private static final List<Option> OPTIONS = List.of(Option.of("OWN", "自有", "Own", "自购"),
			Option.of("RENT", "租住", "Rent"), Option.of("POINT_OF_SALE", "销售终端", "Point of sale", "POS"),
			Option.of("NONE", "无", "None"));

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "OWN,OWN,null", "own,OWN,null", "自有,OWN,null", "自购,OWN,null", "Rent,RENT,null",
					"point-of-sale,POINT_OF_SALE,null", "Point Of Sale,POINT_OF_SALE,null", "ｐｏｓ,POINT_OF_SALE,null",
					"无,NONE,null", "-,null,nothing", "借住,null,option.unknown" })
	void an_option_goes_by_many_names(String raw, String value, String code) {
		Outcomes.check(new OneOf(OPTIONS).apply(raw), value, code);
	}

	@Test
	void an_unknown_option_lists_those_allowed() {
		assertThat(new OneOf(OPTIONS).apply("借住").problem().args()).containsExactly("借住", "自有、租住、销售终端、无",
				"Own, Rent, Point of sale, None");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "男,M", "M,M", "male,M", "1,M", "先生,M", "Mr.,M", "女,F", "女士,F", "f,F", "2,F", "小姐,F" })
	void gender_has_many_writings(String raw, String value) {
		Outcomes.check(new Gender().apply(raw), value, null);
	}

	@Test
	void an_unknown_gender_is_an_error_or_a_blank() {
		Outcomes.check(new Gender().apply("3"), null, "option.unknown");
		Outcomes.check(new Gender().apply("未知"), null, "nothing");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "是,true,null", "Y,true,null", "TRUE,true,null", "1,true,null", "√,true,null", "有,true,null",
					"否,false,null", "无,false,null", "no,false,null", "0,false,null", "×,false,null",
					"也许,null,yesNo.unknown", "/,null,nothing" })
	void yes_and_no_have_many_writings(String raw, String value, String code) {
		Outcomes.check(new YesNo().apply(raw), value, code);
	}

}
