package org.kedang.shared;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdentityNumberTests {

	@ParameterizedTest
	@CsvSource({ "11010519491231002X,110105,1949-12-31,F", "440524188001010014,440524,1880-01-01,M",
			"110103198001010013,110103,1980-01-01,M", "810000199408230021,810000,1994-08-23,F",
			"830000198807121235,830000,1988-07-12,M", "320102199003072450,320102,1990-03-07,M",
			"131102199602282105,131102,1996-02-28,F", "330106199202293114,330106,1992-02-29,M" })
	void a_number_tells_region_birth_date_and_gender(String text, String region, LocalDate birth, String gender) {
		IdentityNumber number = new IdentityNumber(text);
		assertThat(number.regionCode()).isEqualTo(region);
		assertThat(number.birthDate()).isEqualTo(birth);
		assertThat(number.gender()).isEqualTo(gender);
	}

	@ParameterizedTest
	@CsvSource({ "110105194912310021,check", "110105194912310023,check", "990105194912310023,region",
			"110105194913310021,date", "320102199002302453,date", "330106199302293111,date", "11010519491231002,length",
			"11010519491231002x,characters", "1101051949123100AX,characters" })
	void a_wrong_number_says_what_is_wrong(String text, String why) {
		assertThat(IdentityNumber.check(text)).extracting(Problem::code).isEqualTo("standardise.identity." + why);
		assertThatIllegalArgumentException().isThrownBy(() -> new IdentityNumber(text)).withMessageNotContaining(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "110105491231002", "110105870505100" })
	void a_number_of_the_first_generation_grows_to_eighteen(String fifteen) {
		IdentityNumber number = new IdentityNumber(IdentityNumber.ofFirstGeneration(fifteen));
		assertThat(number.value()).startsWith(fifteen.substring(0, 6) + "19" + fifteen.substring(6));
	}

	@Test
	void the_check_character_may_be_any_digit_or_x() {
		assertThat(IdentityNumber.ofFirstGeneration("110105491231002")).isEqualTo("11010519491231002X");
		assertThat(IdentityNumber.ofFirstGeneration("110105870505100")).isEqualTo("110105198705051000");
		assertThat(IdentityNumber.ofFirstGeneration("440306851115661")).isEqualTo("440306198511156617");
	}

	@Test
	void a_number_never_shows_itself_whole() {
		assertThat(new IdentityNumber("11010519491231002X")).hasToString("110105********002X");
	}

}
