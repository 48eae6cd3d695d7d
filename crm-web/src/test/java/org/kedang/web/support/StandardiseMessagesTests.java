package org.kedang.web.support;

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

class StandardiseMessagesTests {

	private static final Pattern CODE = Pattern.compile("\"(standardise\\.[A-Za-z.]*[A-Za-z])\"");

	@ParameterizedTest
	@ValueSource(strings = { "standardise", "standardise_en" })
	void every_problem_of_standardisation_has_a_text_and_every_text_a_problem(String name) throws IOException {
		assertThat(texts(name).stringPropertyNames()).isEqualTo(codes());
	}

	private static Properties texts(String name) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(
						StandardiseMessagesTests.class.getResourceAsStream("/messages/" + name + ".properties")),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

	private static Set<String> codes() throws IOException {
		Set<String> codes = new TreeSet<>();
		Path root = Path.of(System.getProperty("kedang.folder", ".."));
		for (String module : new String[] { "crm-domain", "crm-ingest" }) {
			try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/main/java"))) {
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
