package org.kedang.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CopyTextTests {

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();

	private final CopyText out = new CopyText(this.written::write);

	private String written() throws SQLException, IOException {
		this.out.end();
		this.out.flush();
		return this.written.toString(StandardCharsets.UTF_8);
	}

	@Test
	void values_are_parted_by_tabs_and_what_has_none_is_told() throws SQLException, IOException {
		this.out.add(-7).add('n').add((String) null).add("").add(new byte[] { 0, (byte) 0xAF });
		assertThat(written()).isEqualTo("-7\tn\t\\N\t\t\\\\x00af\n");
	}

	@Test
	void what_would_end_a_value_is_escaped_and_zeros_are_left_out() throws SQLException, IOException {
		this.out.add("a\tb\nc\rd\\N\u0000\u0001");
		assertThat(written()).isEqualTo("a\\tb\\nc\\rd\\\\N\u0001\n");
	}

	@Test
	void letters_of_every_length_stay_as_they_are() throws SQLException, IOException {
		String text = "Zoë 王建国 𠮷野家 😀";
		this.out.add(text.repeat(10_000)).add("half \uD842 pair");
		assertThat(written()).isEqualTo(text.repeat(10_000) + "\thalf ? pair\n");
	}

}
