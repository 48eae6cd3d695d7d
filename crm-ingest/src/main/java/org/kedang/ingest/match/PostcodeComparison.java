package org.kedang.ingest.match;

/**
 * Compares postcodes: the same one, one slip, the same area. The area is what stands
 * before a space (SY5 7NT), otherwise the first four of six digits or three of fewer.
 */
final class PostcodeComparison extends Comparison<String> {

	private static final int SLIP = 2;

	private static final int AREA = 3;

	private static final int DIFFERENT = 4;

	PostcodeComparison() {
		super(Level.missing(), Level.termed("exact", 0.8, 0.002, 1), Level.of("slip", 0.06, 0.002),
				Level.of("area", 0.04, 0.01), Level.of("different", 0.1, 0.986));
	}

	@Override
	String prepare(String value) {
		return Letters.plain(value).trim();
	}

	@Override
	int level(String a, String b) {
		if (a.equals(b)) {
			return EXACT;
		}
		if (Similarity.isOneEdit(a, b)) {
			return SLIP;
		}
		int area = area(a);
		return (area == area(b) && a.regionMatches(0, b, 0, area)) ? AREA : DIFFERENT;
	}

	static int area(String code) {
		int space = code.indexOf(' ');
		if (space > 0) {
			return space;
		}
		return (code.length() >= 6) ? 4 : Math.min(code.length(), 3);
	}

}
