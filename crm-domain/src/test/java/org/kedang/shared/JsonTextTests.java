package org.kedang.shared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTextTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@ParameterizedTest
	@ValueSource(strings = { "", "138", "a\0b", "\0", "\0\0", "\\\0", "\\\\\0\\", "\\u0000", "138\\u0000", "\\\\u0000",
			"\\u0000\0", "\0\\u0000", "\"\0\"", "\\\"\0" })
	void only_zero_characters_are_lost(String text) {
		String written = JsonText.withoutZeros(JSON.writeValueAsString(text));
		assertThat(JSON.readValue(written, String.class)).isEqualTo(text.replace("\0", ""));
	}

}
