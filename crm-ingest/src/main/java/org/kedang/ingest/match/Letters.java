package org.kedang.ingest.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kedang.shared.Digits;

/**
 * Texts brought to the form in which they are compared: simplified characters, lower
 * case, no accents, words apart.
 */
final class Letters {

	private static final Pattern ENTITY = Pattern.compile("&#(\\d{1,7});");

	private static final char[] SIMPLIFIED = new char[Character.MAX_VALUE + 1];

	static {
		for (int i = 0; i < SIMPLIFIED.length; i++) {
			SIMPLIFIED[i] = (char) i;
		}
		try (InputStream table = Objects.requireNonNull(Letters.class.getResourceAsStream("simplified.txt"))) {
			new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> List.of(line.split(" ")).stream())
				.forEach((pair) -> SIMPLIFIED[pair.charAt(0)] = pair.charAt(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Letters() {
	}

	/**
	 * Simplified characters, lower case, Latin letters without accents, numbered entities
	 * of web pages read.
	 */
	static String plain(String written) {
		if (isPlain(written)) {
			return written;
		}
		String text = (written.indexOf("&#") < 0) ? written : decoded(written);
		boolean hasAccents = text.chars().anyMatch((letter) -> letter >= 0xC0 && letter < 0x250);
		String base = hasAccents ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
		StringBuilder plain = new StringBuilder(base.length());
		for (int i = 0; i < base.length(); i++) {
			char letter = base.charAt(i);
			if (Character.getType(letter) != Character.NON_SPACING_MARK) {
				plain.append(Character.toLowerCase(SIMPLIFIED[letter]));
			}
		}
		return plain.toString();
	}

	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			boolean plain = (letter < 0x80) ? (letter < 'A' || letter > 'Z') && letter != '&'
					: SIMPLIFIED[letter] == letter && isChinese(letter);
			if (!plain) {
				return false;
			}
		}
		return true;
	}

	/** B&#246;hlen, as texts taken from web pages have it. */
	private static String decoded(String text) {
		return ENTITY.matcher(text).replaceAll((entity) -> Matcher.quoteReplacement(letter(entity.group(1))));
	}

	private static String letter(String code) {
		int point = Integer.parseInt(code);
		return Character.isValidCodePoint(point) ? Character.toString(point) : " ";
	}

	/** Letters and digits only. */
	static String dense(String text) {
		StringBuilder dense = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (Character.isLetterOrDigit(letter)) {
				dense.append(letter);
			}
		}
		return (dense.length() == text.length()) ? text : dense.toString();
	}

	/** Runs of letters and digits; an apostrophe does not part a word. */
	static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		for (int i = 0; i <= text.length(); i++) {
			char letter = (i < text.length()) ? text.charAt(i) : ' ';
			if (Character.isLetterOrDigit(letter)) {
				word.append(letter);
			}
			else if (letter != '\'' && letter != '’' && !word.isEmpty()) {
				words.add(word.toString());
				word.setLength(0);
			}
		}
		return words;
	}

	/** The digits of a text. */
	static String digits(String text) {
		if (Digits.only(text)) {
			return text;
		}
		StringBuilder digits = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (Digits.is(text.charAt(i))) {
				digits.append(text.charAt(i));
			}
		}
		return digits.toString();
	}

	static boolean isChinese(char letter) {
		return letter >= 0x3400 && letter <= 0x9FFF;
	}

	static boolean hasChinese(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (isChinese(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

}
