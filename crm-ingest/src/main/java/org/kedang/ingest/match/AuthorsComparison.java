package org.kedang.ingest.match;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Compares lists of names parted by commas or semicolons, by the family names in them:
 * the last words.
 */
final class AuthorsComparison extends Comparison<AuthorsComparison.Authors> {

	private static final int SAME = 2;

	private static final int MOST = 3;

	private static final int SOME = 4;

	private static final int DIFFERENT = 5;

	AuthorsComparison() {
		super(Level.missing(), Level.termed("exact", 0.6, 0.001, 1), Level.of("same", 0.25, 0.002),
				Level.of("most", 0.08, 0.005), Level.of("some", 0.04, 0.02), Level.of("different", 0.03, 0.972));
	}

	@Override
	@Nullable Authors prepare(String value) {
		String plain = Letters.plain(value);
		int[] families = Arrays.stream(plain.split("[,;]"))
			.map(Letters::words)
			.filter((words) -> !words.isEmpty())
			.mapToInt((words) -> family(words).hashCode())
			.sorted()
			.distinct()
			.toArray();
		return (families.length == 0) ? null : new Authors(plain, families);
	}

	private static String family(List<String> words) {
		return words.get(words.size() - 1);
	}

	@Override
	int level(Authors a, Authors b) {
		if (a.text.equals(b.text)) {
			return EXACT;
		}
		int common = Similarity.common(a.families, b.families);
		int shorter = Math.min(a.families.length, b.families.length);
		int longer = Math.max(a.families.length, b.families.length);
		if (common == longer) {
			return SAME;
		}
		return (common == 0) ? DIFFERENT : (common * 2 > longer || common == shorter) ? MOST : SOME;
	}

	record Authors(String text, int[] families) {
	}

}
