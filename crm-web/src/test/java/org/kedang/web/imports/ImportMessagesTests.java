package org.kedang.web.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImportMessagesTests {

	private static final Pattern CODE = Pattern.compile("[\"'](import\\.[a-z.-]*[a-z])[\"']");

	/** Problems of rows and cells; those of a mapping or a request are said once. */
	private static final Pattern COUNTED = Pattern.compile("standardise\\.|import\\.(?!mapping|api)");

	@ParameterizedTest
	@ValueSource(strings = { "imports", "imports_en" })
	void everything_an_import_may_have_to_say_has_a_text(String name) throws IOException {
		assertThat(texts(name).stringPropertyNames()).containsAll(codes());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_en" })
	void what_is_counted_has_a_heading_without_the_words_of_one_row(String language) throws IOException {
		Properties headings = texts("headings" + language);
		assertThat(headings.values()).noneMatch((heading) -> heading.toString().contains("{"));
		for (String name : new String[] { "standardise", "imports", "importrows" }) {
			texts(name + language).forEach((code, text) -> {
				if (text.toString().contains("{") && COUNTED.matcher(code.toString()).lookingAt()) {
					assertThat(headings).containsKey("heading." + code);
				}
			});
		}
	}

	private static Properties texts(String name) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects
					.requireNonNull(ImportMessagesTests.class.getResourceAsStream("/messages/" + name + ".properties")),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

	private static Set<String> codes() throws IOException {
		Set<String> codes = new TreeSet<>();
		Path root = Path.of(System.getProperty("kedang.folder", ".."));
		for (String folder : new String[] { "crm-ingest/src/main/java/org/kedang/ingest",
				"crm-web/src/main/java/org/kedang/web/imports" }) {
			try (Stream<Path> files = Files.walk(root.resolve(folder))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
					Matcher matcher = CODE.matcher(Files.readString(file));
					while (matcher.find()) {
						codes.add(matcher.group(1));
					}
				}
			}
		}
		return codes;
	}

}
