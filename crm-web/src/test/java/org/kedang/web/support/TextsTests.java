package org.kedang.web.support;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Option;
import org.kedang.catalogue.Subject;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that people read stands anywhere but in the message files, and there in both
 * languages.
 */
class TextsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	/**
	 * What is not text: Thymeleaf's comments, HTML's own, scripts, tags with their
	 * attributes.
	 */
	private static final Pattern MARKUP = Pattern
		.compile("(?s)<!--.*?-->|<script.*?</script>|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");

	private static final Pattern TEXT_ATTRIBUTE = Pattern
		.compile("\\s(?:title|placeholder|aria-label|alt|content|hx-confirm|data-confirm)=\"([^\"]+)\"");

	/** An argument of a message, or one within its choices. */
	private static final Pattern ARGUMENT = Pattern.compile("\\{[^{}]*\\}");

	/** A Latin mark right beside Chinese. */
	private static final Pattern FOREIGN_MARK = Pattern
		.compile("\\p{IsHan}[,;:!?(]|[,;:!?] ?\\p{IsHan}|\\)\\p{IsHan}|\\p{IsHan}\\.(?:\\s|$)");

	private static final Pattern MESSAGE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[(}]");

	@Test
	void both_languages_say_everything() throws IOException {
		for (String name : basenames()) {
			Properties chinese = messages(name + ".properties");
			Properties english = messages(name + "_en.properties");
			assertThat(english.stringPropertyNames()).as(name)
				.containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
			chinese.stringPropertyNames()
				.forEach((key) -> assertThat(english.getProperty(key)).as("%s %s", name, key).isNotBlank());
		}
	}

	@Test
	void english_holds_no_chinese_and_no_quote_that_message_format_would_swallow() throws IOException {
		for (String name : basenames()) {
			Properties english = messages(name + "_en.properties");
			english.stringPropertyNames().stream().filter((key) -> !key.startsWith("language.")).forEach((key) -> {
				String text = english.getProperty(key);
				assertThat(CHINESE.matcher(text.replaceAll("“[^”]*”", "")).find())
					.as("Chinese in %s %s: %s", name, key, text)
					.isFalse();
				assertThat(text.replace("''", "")).as("%s %s: a quote is written twice", name, key).doesNotContain("'");
			});
		}
	}

	/** Between quotation marks stands what is typed as it stands there. */
	@Test
	void chinese_is_written_with_the_marks_of_chinese() throws IOException {
		for (String name : basenames()) {
			Properties chinese = messages(name + ".properties");
			chinese.stringPropertyNames().forEach((key) -> {
				String text = ARGUMENT.matcher(ARGUMENT.matcher(chinese.getProperty(key)).replaceAll("0"))
					.replaceAll("0")
					.replaceAll("“[^”]*”", "“”");
				assertThat(FOREIGN_MARK.matcher(text).find()).as("%s %s: %s", name, key, text).isFalse();
			});
		}
	}

	@Test
	void fields_are_labelled_with_the_marks_of_chinese() {
		for (Subject subject : Subject.values()) {
			assertThat(Catalogue.builtIn(subject))
				.flatExtracting((field) -> field.options().stream().map(Option::zh).toList())
				.noneMatch((label) -> FOREIGN_MARK.matcher(label.toString()).find());
			assertThat(Catalogue.builtIn(subject)).extracting(Field::zh)
				.noneMatch((label) -> FOREIGN_MARK.matcher(label).find());
		}
	}

	/** Imports, merges, bulk actions are undone; what somebody has given is withdrawn. */
	@Test
	void one_word_is_used_for_undoing_whatever_is_undone() throws IOException {
		for (String name : basenames()) {
			messages(name + "_en.properties").forEach((key, text) -> assertThat(text.toString()).as("%s %s", name, key)
				.doesNotContainPattern("(?i)\\b(?:take|takes|taken|taking)( \\w+){0,2} back\\b"));
			messages(name + ".properties").forEach(
					(key, text) -> assertThat(text.toString()).as("%s %s", name, key).doesNotContainPattern("收回(?!的)"));
		}
	}

	@Test
	void details_of_the_audit_all_begin_with_a_capital() throws IOException {
		for (String name : basenames()) {
			messages(name + "_en.properties").forEach((key, text) -> {
				if (key.toString().matches("audit\\.(?:field|value)\\..*")) {
					assertThat(text.toString()).as("%s %s", name, key).matches("[\\p{Lu}\\d].*");
				}
			});
		}
	}

	@Test
	void no_key_is_in_two_files() throws IOException {
		Map<String, String> seen = new HashMap<>();
		for (String name : basenames()) {
			for (String key : messages(name + ".properties").stringPropertyNames()) {
				assertThat(seen.put(key, name)).as(key + " is in " + name + " too").isNull();
			}
		}
	}

	@Test
	void every_message_file_is_registered() throws IOException {
		try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
			List<String> names = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
				.map((name) -> "messages/" + name.replace(".properties", ""))
				.toList();
			assertThat(basenames()).containsAll(names);
		}
	}

	@Test
	void templates_hold_no_text_of_their_own() throws IOException {
		for (Path template : templates()) {
			String html = Files.readString(template);
			assertThat(MARKUP.matcher(html).replaceAll(" ").replaceAll("&\\w+;|[^\\p{L}]", "")).as("%s", template)
				.isEmpty();
			Matcher attribute = TEXT_ATTRIBUTE.matcher(html.replaceAll("(?s)<meta.*?>", ""));
			while (attribute.find()) {
				assertThat(attribute.group(1)).as("%s: use th:%s", template, attribute.group())
					.doesNotContainPattern("[\\p{L}]{2}");
			}
			assertThat(CHINESE.matcher(html.replaceAll("(?s)<!--.*?-->", "")).find()).as("Chinese in %s", template)
				.isFalse();
		}
	}

	@Test
	void templates_use_no_message_that_does_not_exist() throws IOException {
		Set<String> keys = new TreeSet<>();
		for (String name : basenames()) {
			keys.addAll(messages(name + ".properties").stringPropertyNames());
		}
		for (Path template : templates()) {
			Matcher message = MESSAGE.matcher(Files.readString(template).replaceAll("(?s)<!--.*?-->", ""));
			while (message.find()) {
				assertThat(keys).as("%s", template).contains(message.group(1));
			}
		}
	}

	@Test
	void templates_break_no_content_security_policy() throws IOException {
		for (Path template : templates()) {
			assertThat(Files.readString(template)).as("%s", template)
				.doesNotContain("hx-on", "javascript:", " style=", "th:style", "<style")
				.doesNotContainPattern("<script(?![^>]*th:src)")
				.doesNotContainPattern("\\s(?:th:)?on[a-z]+=");
		}
	}

	/**
	 * th:replace comes before th:if: on the same tag the condition would count for
	 * nothing.
	 */
	@Test
	void no_template_replaces_a_tag_that_has_a_condition() throws IOException {
		for (Path template : templates()) {
			assertThat(Files.readString(template)).as("%s", template)
				.doesNotContainPattern("<[a-z:]+ [^<>]*th:(?:if|unless)=[^<>]*th:replace=")
				.doesNotContainPattern("<[a-z:]+ [^<>]*th:replace=[^<>]*th:(?:if|unless)=");
		}
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			return new ArrayList<>(files.filter((file) -> file.toString().endsWith(".html")).toList());
		}
	}

	private static List<String> basenames() {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yml"));
		String names = yaml.getObject().getProperty("spring.messages.basename");
		return Arrays.stream(names.split(",")).map(String::strip).toList();
	}

	private static Properties messages(String file) throws IOException {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), StandardCharsets.UTF_8)) {
			messages.load(reader);
		}
		return messages;
	}

}
