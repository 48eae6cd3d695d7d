package org.kedang.ingest.workbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvReadingTests {

	@TempDir
	Path folder;

	private List<List<String>> read(String text, String charset) throws IOException, WorkbookRefused {
		Path file = Files.createTempFile(this.folder, "text", ".xls");
		Files.write(file, text.getBytes(Charset.forName(charset)));
		return Reading.texts(file);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8,''", "UTF-8,\uFEFF", "GB18030,''", "GBK,''", "UTF-16,''", "UTF-16LE,\uFEFF" })
	void the_encoding_is_found(String charset, String mark) throws Exception {
		assertThat(read(mark + "姓名,手机\r\n王伟,13800138000\r\n", charset)).containsExactly(List.of("姓名", "手机"),
				List.of("王伟", "13800138000"));
	}

	@Test
	void an_encoding_that_shows_late_in_the_file_is_found() throws Exception {
		assertThat(read("a,b\n".repeat(50_000) + "王,伟", "GB18030")).hasSize(50_001).endsWith(List.of("王", "伟"));
	}

	@ParameterizedTest
	@CsvSource({ "COMMA, 'a,b;c,d'", "SEMICOLON, 'a;b,1;c'", "TAB, 'a\tb,c\td'", "COMMA, ab" })
	void the_separator_is_found(String name, String text) throws Exception {
		String separator = Map.of("COMMA", ",", "SEMICOLON", ";", "TAB", "\t").get(name);
		assertThat(read(text + "\n" + text, "UTF-8").get(0)).containsExactly(text.split(separator));
	}

	@Test
	void quotes_are_read_as_written() throws Exception {
		assertThat(read("a,\"b,\"\"c\"\"\nd\",e\n\"\",x\"y,\"z\" w\n\n,,\nlast", "UTF-8"))
			.containsExactly(List.of("a", "b,\"c\"\nd", "e"), List.of("", "x\"y", "z w"), List.of("last"));
	}

	@Test
	void a_quote_that_nothing_closes_is_refused_for_it_would_swallow_the_rows_behind_it() {
		assertThatExceptionOfType(WorkbookRefused.class).isThrownBy(() -> read("姓名,备注\n王伟,\"常客\n李娜,新客\n", "UTF-8"))
			.satisfies((refused) -> {
				assertThat(refused.code()).isEqualTo("workbook.refused.quote");
				assertThat(refused.args()).containsExactly("csv", 2, "B");
			});
	}

	@Test
	void habits_of_excel_users_are_understood() throws Exception {
		assertThat(read("sep=;\r\n=\"007\";'=1+1;'x\rb;c\u001A\n\u001A", "UTF-8"))
			.containsExactly(List.of("007", "=1+1", "'x"), List.of("b", "c\u001A"));
	}

	@Test
	void what_looks_like_a_formula_is_written_with_a_quote() {
		assertThat(List.of("=1", "+1", "-1", "@a", "\ta", "\ra", "a=", "")).extracting(CsvSafety::guarded)
			.containsExactly("'=1", "'+1", "'-1", "'@a", "'\ta", "'\ra", "a=", "");
	}

}
