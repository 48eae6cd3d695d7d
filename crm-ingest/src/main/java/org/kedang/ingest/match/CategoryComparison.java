package org.kedang.ingest.match;

/**
 * Compares values of a short list, such as gender or country: alike or not.
 */
final class CategoryComparison extends Comparison<String> {

	private static final int DIFFERENT = 2;

	CategoryComparison() {
		super(Level.missing(), Level.termed("exact", 0.9, 0.2, 1), Level.of("different", 0.1, 0.8));
	}

	@Override
	String prepare(String value) {
		return Letters.plain(value);
	}

	@Override
	int level(String a, String b) {
		return a.equals(b) ? EXACT : DIFFERENT;
	}

}
