package org.kedang.ingest.match;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Compares free texts, titles and places by the runs of three letters they share.
 */
final class WordsComparison extends Comparison<WordsComparison.Words> {

	private static final int NEAR = 2;

	private static final int PART = 3;

	private static final int SIMILAR = 4;

	private static final int RELATED = 5;

	private static final int DIFFERENT = 6;

	WordsComparison() {
		super(Level.missing(), Level.termed("exact", 0.7, 0.005, 1), Level.of("near", 0.1, 0.001),
				Level.of("part", 0.05, 0.002), Level.of("similar", 0.05, 0.004), Level.of("related", 0.04, 0.02),
				Level.of("different", 0.06, 0.968));
	}

	@Override
	@Nullable Words prepare(String value) {
		List<String> words = Letters.words(Letters.plain(value));
		if (words.isEmpty()) {
			return null;
		}
		String text = String.join(" ", words);
		return new Words(text, Similarity.trigrams(text));
	}

	@Override
	int level(Words a, Words b) {
		if (a.text.equals(b.text)) {
			return EXACT;
		}
		double alike = Similarity.dice(a.trigrams, b.trigrams);
		if (alike >= 0.85) {
			return NEAR;
		}
		if (isPart(a.text, b.text) || isPart(b.text, a.text)) {
			return PART;
		}
		return (alike >= 0.65) ? SIMILAR : (alike >= 0.4) ? RELATED : DIFFERENT;
	}

	/** Whether a text of more than three letters stands in another as whole words. */
	private static boolean isPart(String whole, String part) {
		int at = (part.length() > 3) ? whole.indexOf(part) : -1;
		return at >= 0 && (at == 0 || whole.charAt(at - 1) == ' ')
				&& (at + part.length() == whole.length() || whole.charAt(at + part.length()) == ' ');
	}

	record Words(String text, int[] trigrams) {
	}

}
