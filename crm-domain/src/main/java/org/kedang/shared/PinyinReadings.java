package org.kedang.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The readings of characters, of phrases that read otherwise than their characters do,
 * and of family names. They come from the tables inside pinyin4j, read once into arrays
 * since its own look-ups parse on every call, and from {@code readings.txt}, which has
 * the last word.
 */
final class PinyinReadings {

	private static final int LONGEST_PHRASE = 4;

	/** The usual reading by character. */
	private static final @Nullable String[] READINGS = new String[Character.MAX_VALUE + 1];

	/** Phrases by first character, the longest first. */
	private static final Phrase[][] PHRASES = new Phrase[Character.MAX_VALUE + 1][];

	private static final Map<String, String[]> SURNAMES = new HashMap<>();

	static {
		Arrays.fill(PHRASES, new Phrase[0]);
		Map<String, Phrase> phrases = new HashMap<>();
		lines("/pinyindb/unicode_to_hanyu_pinyin.txt", PinyinReadings::addCharacter);
		lines("/org/kedang/shared/readings.txt", (line) -> addOwn(line, phrases));
		lines("/pinyindb/multi_pinyin.txt", (line) -> addPhrase(line, phrases));
		index(phrases);
	}

	private PinyinReadings() {
	}

	static @Nullable String of(char letter) {
		return READINGS[letter];
	}

	/** The readings of a family name that begins a name, if it has any of its own. */
	static String @Nullable [] surname(String name, int length) {
		return SURNAMES.get(name.substring(0, length));
	}

	/** The longest phrase that begins at a position. */
	static @Nullable Phrase phrase(String text, int at) {
		for (Phrase candidate : PHRASES[text.charAt(at)]) {
			if (text.startsWith(candidate.text(), at)) {
				return candidate;
			}
		}
		return null;
	}

	/** {@code 4E01 (ding1,zheng1)}. */
	private static void addCharacter(String line) {
		int end = line.indexOf(',');
		String first = line.substring(line.indexOf('(') + 1, (end > 0) ? end : line.length() - 1);
		if (!first.equals("none0")) {
			READINGS[Integer.parseInt(line.substring(0, 4), 16)] = toneless(first);
		}
	}

	/** {@code surname 尉迟 yu chi}. */
	private static void addOwn(String line, Map<String, Phrase> phrases) {
		if (line.startsWith("#")) {
			return;
		}
		String[] parts = line.split(" ");
		String[] readings = Arrays.stream(parts).skip(2).map(String::intern).toArray(String[]::new);
		switch (parts[0]) {
			case "default" -> READINGS[parts[1].charAt(0)] = readings[0];
			case "surname" -> SURNAMES.put(parts[1], readings);
			default -> phrases.put(parts[1], new Phrase(parts[1], readings));
		}
	}

	/**
	 * {@code 重庆 (chong2,qing4)}; most phrases read as their characters do and need no
	 * place here.
	 */
	private static void addPhrase(String line, Map<String, Phrase> phrases) {
		int end = line.indexOf(' ');
		if (end < 0 || end > LONGEST_PHRASE) {
			return;
		}
		String text = line.substring(0, end);
		String[] readings = line.substring(line.indexOf('(') + 1, line.indexOf(')')).split(",");
		boolean usual = true;
		for (int i = 0; i < readings.length; i++) {
			readings[i] = toneless(readings[i]);
			usual &= readings.length == text.length() && readings[i].equals(of(text.charAt(i)));
		}
		if (!usual && readings.length == text.length()) {
			phrases.putIfAbsent(text, new Phrase(text, readings));
		}
	}

	private static void index(Map<String, Phrase> phrases) {
		Map<Character, List<Phrase>> byFirst = new HashMap<>();
		for (Phrase phrase : phrases.values()) {
			byFirst.computeIfAbsent(phrase.text().charAt(0), (key) -> new ArrayList<>()).add(phrase);
		}
		byFirst.forEach((first, list) -> {
			list.sort(Comparator.comparing((Phrase phrase) -> phrase.text().length()).reversed());
			PHRASES[first] = list.toArray(Phrase[]::new);
		});
	}

	private static String toneless(String reading) {
		String bare = reading.trim().replace("u:", "v");
		int last = bare.length() - 1;
		return (Character.isDigit(bare.charAt(last)) ? bare.substring(0, last) : bare).intern();
	}

	private static void lines(String resource, Consumer<String> reader) {
		InputStream stream = Objects.requireNonNull(PinyinReadings.class.getResourceAsStream(resource), resource);
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (!line.isBlank()) {
					reader.accept(line.trim());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A run of characters with the readings they have together.
	 */
	record Phrase(String text, String[] readings) {
	}

}
