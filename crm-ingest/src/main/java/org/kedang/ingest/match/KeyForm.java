package org.kedang.ingest.match;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.kedang.ingest.standardise.Address;
import org.kedang.ingest.standardise.CompanyName;
import org.kedang.shared.Digits;
import org.kedang.shared.Pinyin;

/**
 * What of a value must agree. Every form yields texts, mostly one; none where a value is
 * too short to tell anything.
 */
enum KeyForm {

	/** The whole value, however it is spaced and spelt. */
	VALUE((value) -> one(Letters.dense(Letters.plain(value)))),
	/**
	 * How a name is spoken: 王建国, 王建國 and Wang Jianguo alike; Latin words in any order.
	 */
	SOUND((value) -> one(sound(value))),
	/** The consonants of a Latin name, roughly: smith and smyth alike. */
	CONSONANTS((value) -> one(consonants(value))),
	/** The first letter. */
	INITIAL((value) -> head(value, 1)),
	/** The first three letters. */
	HEAD3((value) -> head(value, 3)),
	/** The first four letters; the city of a region, the year of a date. */
	HEAD4((value) -> head(value, 4)),
	/** The first seven digits or letters. */
	HEAD7((value) -> head(value, 7)),
	/** The last four. */
	TAIL4((value) -> tail(value, 4)),
	/** The last seven. */
	TAIL7((value) -> tail(value, 7)), YEAR((value) -> head(value, 4)), CITY((value) -> head(value, 4)),
	/** Month and day. */
	DAY((value) -> tail(Letters.digits(value), 4)),
	/** The area of a postcode. */
	AREA((value) -> one(value.substring(0, PostcodeComparison.area(value)))),
	/** Each word. */
	WORDS((value) -> Letters.words(Letters.plain(value))
		.stream()
		.filter((word) -> word.length() > 2)
		.distinct()
		.toList()),
	/** Each two words that follow one another. */
	PAIRS((value) -> pairs(Letters.words(Letters.plain(value)))),
	/** A company's name without region, trade and form. */
	CORE((value) -> one(Letters.dense(Letters.plain(CompanyName.coreName(value))))),
	/** A street without region, up to its first number. */
	STREET((value) -> one(street(value)));

	private final Function<String, List<String>> texts;

	KeyForm(Function<String, List<String>> texts) {
		this.texts = texts;
	}

	List<String> of(String value) {
		return this.texts.apply(value);
	}

	private static List<String> one(String text) {
		return text.isEmpty() ? List.of() : List.of(text);
	}

	private static String sound(String value) {
		String plain = Letters.plain(value);
		return Letters.hasChinese(plain) ? Pinyin.ofPerson(Letters.dense(plain)).full() : Letters.dense(plain);
	}

	private static String consonants(String value) {
		String name = Letters.dense(Letters.plain(value));
		StringBuilder bones = new StringBuilder(name.length());
		for (int i = 0; i < name.length(); i++) {
			char letter = name.charAt(i);
			boolean silent = i > 0 && "aeiouyhw".indexOf(letter) >= 0;
			char sound = (letter == 'c' || letter == 'q') ? 'k' : (letter == 'z') ? 's' : letter;
			if (!silent && (bones.isEmpty() || bones.charAt(bones.length() - 1) != sound)) {
				bones.append(sound);
			}
		}
		return bones.toString();
	}

	private static List<String> head(String value, int length) {
		String dense = Letters.dense(Letters.plain(value));
		return (dense.length() < length) ? List.of() : List.of(dense.substring(0, length));
	}

	private static List<String> tail(String value, int length) {
		String dense = Letters.dense(Letters.plain(value));
		return (dense.length() < length) ? List.of() : List.of(dense.substring(dense.length() - length));
	}

	private static List<String> pairs(List<String> words) {
		return IntStream.range(0, Math.max(0, words.size() - 1))
			.mapToObj((i) -> words.get(i) + words.get(i + 1))
			.distinct()
			.toList();
	}

	private static String street(String value) {
		String plain = Letters.plain(Letters.hasChinese(value) ? Address.split(value).street() : value);
		int end = 0;
		while (end < plain.length()
				&& !(end > 0 && Digits.is(plain.charAt(end - 1)) && !Digits.is(plain.charAt(end)))) {
			end++;
		}
		return Letters.dense(plain.substring(0, end));
	}

}
