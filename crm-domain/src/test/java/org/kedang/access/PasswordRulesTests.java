package org.kedang.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.shared.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	@ParameterizedTest
	@CsvSource({ "short, password.short", "九个字也还是太短了, password.short", "limin-2026, password.name",
			"Password123, password.common", "1234567890, password.common", "aaaaaaaaaaaa, password.common",
			"一二三四五六七八九十一二三四五六七八九十一二三四五, password.long" })
	void bad_passwords_are_refused_with_a_reason(String password, String code) {
		assertThat(PasswordRules.problem(password, "limin")).map(Problem::code).contains(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "correct horse battery", "春眠不觉晓处处闻啼鸟", "limin likes long walks", "x9!kQ2#mZ7@w" })
	void good_passwords_are_taken(String password) {
		assertThat(PasswordRules.problem(password, "limin")).isEmpty();
	}

}
