package org.kedang.ingest.workbook;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files that are refused, and with which sentence. */
@Timeout(30)
abstract class RefusalCase {

	static final Limits SMALL = new Limits(1 << 20, 1 << 20, 1 << 20, 1 << 16, 50, 3, 100, 10, 1000);

	@TempDir
	Path folder;

	Path file(byte[] content) throws IOException {
		return Files.write(Files.createTempFile(this.folder, "upload", ".xlsx"), content);
	}

	WorkbookRefused refusal(Path file, Limits limits) {
		return catchThrowableOfType(WorkbookRefused.class, () -> {
			try (Workbook workbook = Workbooks.open(file, limits)) {
				for (Sheet sheet : workbook.sheets()) {
					workbook.read(sheet.index(), (row) -> true);
				}
			}
		});
	}

	void assertRefused(Path file, String reason) {
		assertRefused(file, Limits.DEFAULT, reason);
	}

	void assertRefused(Path file, Limits limits, String reason) {
		WorkbookRefused refused = refusal(file, limits);
		assertThat(refused).as(reason).isNotNull();
		assertThat(refused.code()).isEqualTo("workbook.refused." + reason);
		assertThat(sentence(refused, "")).doesNotContain("{", "''");
		assertThat(sentence(refused, "_en")).doesNotContain("{", "''");
	}

	/** The text as pages show it: without arguments it is no pattern. */
	static String sentence(WorkbookRefused refused, String language) {
		Properties texts = new Properties();
		Path file = Path.of(System.getProperty("kedang.folder", ".."),
				"crm-web/src/main/resources/messages/workbook" + language + ".properties");
		try (Reader reader = Files.newBufferedReader(file)) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String text = texts.getProperty(refused.code());
		assertThat(text).as(refused.code() + language).isNotNull();
		return refused.args().isEmpty() ? text : new MessageFormat(text, Locale.CHINA).format(refused.args().toArray());
	}

	void assertRefused(RawXlsx xlsx, String reason) throws IOException {
		assertRefused(xlsx.write(this.folder), reason);
	}

}
