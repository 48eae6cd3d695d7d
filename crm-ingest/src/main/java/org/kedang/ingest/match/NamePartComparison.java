package org.kedang.ingest.match;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Compares given names, or family names, in letters: the first field is the name itself,
 * the others (the whole name, the other part) tell where else it may stand when names
 * were put into the wrong column.
 */
final class NamePartComparison extends Comparison<NamePartComparison.Part> {

	private static final int ELSEWHERE = 2;

	private static final int SLIP = 3;

	private static final int CLOSE = 4;

	private static final int BEGINNING = 5;

	private static final int FAR = 6;

	private static final int DIFFERENT = 7;

	NamePartComparison() {
		super(Level.missing(), Level.termed("exact", 0.7, 0.005, 1), Level.termed("elsewhere", 0.05, 0.005, 1),
				Level.termed("slip", 0.08, 0.002, 0.5), Level.termed("close", 0.03, 0.004, 0.5),
				Level.of("beginning", 0.03, 0.02), Level.of("far", 0.04, 0.05), Level.of("different", 0.07, 0.914));
	}

	@Override
	@Nullable Part prepare(String value) {
		List<String> words = Letters.words(Letters.plain(value.replace(SEPARATOR, ' ')));
		String name = Letters.dense(Letters.plain(primary(value)));
		return name.isEmpty() ? null : new Part(name, words.stream().distinct().toArray(String[]::new));
	}

	@Override
	int level(Part a, Part b) {
		if (a.name.equals(b.name)) {
			return EXACT;
		}
		if (contains(a.words, b.name) || contains(b.words, a.name)) {
			return ELSEWHERE;
		}
		int shorter = Math.min(a.name.length(), b.name.length());
		if (shorter >= 3 && Similarity.isOneEdit(a.name, b.name)) {
			return SLIP;
		}
		double alike = Similarity.jaroWinkler(a.name, b.name);
		if (alike >= 0.9) {
			return CLOSE;
		}
		if (Similarity.commonPrefix(a.name, b.name, 3) == Math.min(shorter, 3)) {
			return BEGINNING;
		}
		return (alike >= 0.75) ? FAR : DIFFERENT;
	}

	private static boolean contains(String[] words, String name) {
		for (String word : words) {
			if (word.equals(name)) {
				return true;
			}
		}
		return false;
	}

	record Part(String name, String[] words) {
	}

}
