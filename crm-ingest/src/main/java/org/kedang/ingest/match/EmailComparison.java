package org.kedang.ingest.match;

import java.util.Locale;

/**
 * Compares e-mail addresses: the same, the same name at another provider, one slip.
 */
final class EmailComparison extends Comparison<String> {

	private static final int NAME = 2;

	private static final int SLIP = 3;

	private static final int DIFFERENT = 4;

	EmailComparison() {
		super(Level.missing(), Level.termed("exact", 0.8, 0.00001, 1), Level.of("name", 0.05, 0.00005),
				Level.of("slip", 0.05, 0.0001), Level.of("different", 0.1, 0.99984));
	}

	@Override
	String prepare(String value) {
		return value.toLowerCase(Locale.ROOT);
	}

	@Override
	int level(String a, String b) {
		if (a.equals(b)) {
			return EXACT;
		}
		int end = a.indexOf('@');
		if (end > 0 && end == b.indexOf('@') && a.regionMatches(0, b, 0, end)) {
			return NAME;
		}
		return Similarity.isOneEdit(a, b) ? SLIP : DIFFERENT;
	}

}
