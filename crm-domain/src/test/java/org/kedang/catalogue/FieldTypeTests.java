package org.kedang.catalogue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldTypeTests {

	@ParameterizedTest
	@CsvSource({ "DATE, +999999999-01-01", "DATE, -0001-01-01", "DATE, 0000-01-01", "AMOUNT, 1e999999999",
			"DECIMAL, 1E9" })
	void what_no_database_takes_is_no_value(FieldType type, String text) {
		assertThatThrownBy(() -> type.parse(text)).isInstanceOf(RuntimeException.class);
	}

	@Test
	void days_of_four_digit_years_are_values() {
		assertThat(FieldType.DATE.parse("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
		assertThat(FieldType.DATE.parse("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
	}

}
