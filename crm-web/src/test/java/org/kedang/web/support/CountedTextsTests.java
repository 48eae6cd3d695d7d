package org.kedang.web.support;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountedTextsTests {

	private final CountedTexts texts = new CountedTexts();

	CountedTextsTests() {
		this.texts.setBasename("classpath:messages/roster");
		this.texts.setDefaultEncoding("UTF-8");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 customers", "1, 1 customer", "2, 2 customers", "'1,280', '1,280 customers'",
			"'10,001', '10,001 customers'" })
	void one_customer_is_spoken_of_as_one_even_where_the_number_is_written_out(String number, String english) {
		assertThat(this.texts.getMessage("roster.count", new Object[] { number }, Locale.ENGLISH)).isEqualTo(english);
	}

}
