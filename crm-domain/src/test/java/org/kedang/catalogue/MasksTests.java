package org.kedang.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MasksTests {

	@ParameterizedTest
	@CsvSource({ "mobile, 13812345678, 138****5678", "phone, 025-84561234, 025-****34", "phone, 84561234, 845****34",
			"email, anna@example.com, a***@example.com", "email, a@example.com, ***@example.com",
			"spouseName, 王建国, 王**", "spouseName, 李敏, 李*", "address, 中山东路18号2幢301室, 中山东路****", "address, 3号, ****",
			"birthDate, 1985-06-02, ****-**-**", "annualIncome, 240000, ****", "wechat, wang1985, w****",
			"qq, 12, 1****" })
	void personal_values_keep_as_much_as_tells_two_customers_apart(String key, String value, String masked) {
		assertThat(Masks.shown(individual(key), value, Sight.MASKED)).isEqualTo(masked);
		assertThat(Masks.shown(individual(key), value, Sight.PLAIN)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "identityNumber, 320102198506021234", "healthNotes, 高血压", "religion, 佛教" })
	void nothing_of_a_secret_value_is_shown_to_anybody(String key, String value) {
		assertThat(Masks.shown(individual(key), value, Sight.PLAIN)).isEqualTo("******");
		assertThat(Masks.shown(individual(key), value, Sight.MASKED)).isEqualTo("******");
	}

	@Test
	void public_values_are_shown_to_all() {
		assertThat(Masks.shown(individual("employer"), "南京大学", Sight.PLAIN)).isEqualTo("南京大学");
		assertThat(Masks.forAudit(individual("employer"), "南京大学")).isEqualTo("南京大学");
	}

	@Test
	void no_mask_lets_a_whole_value_through() {
		for (Field field : Catalogue.builtIn(Subject.INDIVIDUAL)) {
			for (String value : new String[] { "1", "12", "李", "李敏", "a@b", "025-1", "-", "12345678901" }) {
				assertThat(Masks.mask(field, value)).as(field.key()).isNotEqualTo(value);
			}
		}
	}

	private static Field individual(String key) {
		return Catalogue.builtIn(Subject.INDIVIDUAL)
			.stream()
			.filter((field) -> field.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

}
