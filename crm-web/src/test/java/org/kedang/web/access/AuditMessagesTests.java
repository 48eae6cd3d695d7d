package org.kedang.web.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

class AuditMessagesTests {

	/** What the trail is told was done, where it is told by a word of its own. */
	private static final Pattern ACTION = Pattern.compile(
			"(?:actor\\(\\)|actor|SYSTEM|actor\\(batch\\)),\\s*\"([a-z]+(?:-[a-z]+)+)\"|\\b(?:record|tell)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void everything_that_stands_in_the_audit_has_a_name_in_each_language(boolean english) throws IOException {
		Properties texts = new Properties();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath:messages/*.properties")) {
			String name = String.valueOf(file.getFilename());
			if (name.endsWith("_en.properties") == english) {
				PropertiesLoaderUtils.fillProperties(texts, new EncodedResource(file, "UTF-8"));
			}
		}
		Set<String> actions = actions();
		assertThat(actions).hasSizeGreaterThan(60);
		assertThat(actions).filteredOn((action) -> !texts.containsKey("audit.action." + action)).isEmpty();
	}

	private static Set<String> actions() throws IOException {
		Set<String> actions = new TreeSet<>();
		Path root = Path.of(System.getProperty("kedang.folder", ".."));
		for (String module : new String[] { "crm-domain", "crm-ingest", "crm-analytics", "crm-web" }) {
			try (Stream<Path> files = Files.walk(root.resolve(module + "/src/main/java"))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
					String source = Files.readString(file);
					Matcher told = ACTION.matcher(source.contains("AuditTrail") ? source : "");
					while (told.find()) {
						actions.add((told.group(1) != null) ? told.group(1) : told.group(2));
					}
				}
			}
		}
		return actions;
	}

}
