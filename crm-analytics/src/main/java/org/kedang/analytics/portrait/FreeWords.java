package org.kedang.analytics.portrait;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text in which several things are told, such as 钓鱼、摄影，旅游.
 */
public final class FreeWords {

	/** A longer piece is a sentence and no word. */
	private static final int LONGEST = 12;

	private static final int LONGEST_LATIN = 24;

	private static final Pattern BETWEEN = Pattern.compile("[、,，;；/／|｜。．\\r\\n\\t+]+|\\s{2,}");

	private static final Pattern LATIN = Pattern.compile("[\\x20-\\x7E]+");

	private FreeWords() {
	}

	/**
	 * The words, each once, in the order in which they stand: without differences of
	 * width and of small and capital letters, those left out that are too long to be a
	 * word.
	 */
	public static List<String> of(String text) {
		return Arrays.stream(BETWEEN.split(text))
			.map((piece) -> Normalizer.normalize(piece, Normalizer.Form.NFKC).strip())
			.filter((piece) -> !piece.isEmpty()
					&& piece.length() <= (LATIN.matcher(piece).matches() ? LONGEST_LATIN : LONGEST))
			.map((piece) -> piece.toLowerCase(Locale.ROOT))
			.distinct()
			.toList();
	}

}
