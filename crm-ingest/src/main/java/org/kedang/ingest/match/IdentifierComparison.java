package org.kedang.ingest.match;

import java.util.Locale;

import org.kedang.ingest.match.Level.Rule;
import org.kedang.shared.CreditCode;
import org.kedang.shared.IdentityNumber;

/**
 * Compares numbers given once in the world: equal ones decide for the same customer,
 * different ones against. A credit code with a wrong check character may be a slip, so it
 * decides nothing when it differs.
 */
final class IdentifierComparison extends Comparison<IdentifierComparison.Identifier> {

	private static final int UNSURE = 2;

	private static final int DIFFERENT = 3;

	/** Identifiers of which different ones decide so. */
	IdentifierComparison(Rule different) {
		super(Level.missing(), Level.termed("exact", 0.95, 0.000001, 1).with(Rule.SAME),
				Level.of("unsure", 0.04, 0.001).with(Rule.REVIEW), Level.of("different", 0.01, 0.999).with(different));
	}

	@Override
	Identifier prepare(String value) {
		String text = value.toUpperCase(Locale.ROOT);
		return new Identifier(text, isSlip(text));
	}

	private static boolean isSlip(String code) {
		return CreditCode.check(code) == null && !new CreditCode(code).checks() && IdentityNumber.check(code) != null;
	}

	/** A hash of the text, the lowest bit for a slip. */
	@Override
	long digest(Identifier value) {
		return Keys.hash(value.text) & ~1L | (value.slip ? 1 : 0);
	}

	@Override
	int level(long a, long b) {
		if ((a ^ b) >>> 1 == 0) {
			return UNKNOWN;
		}
		return (((a | b) & 1) != 0) ? UNSURE : DIFFERENT;
	}

	@Override
	int level(Identifier a, Identifier b) {
		if (a.text.equals(b.text)) {
			return EXACT;
		}
		return (a.slip || b.slip) ? UNSURE : DIFFERENT;
	}

	record Identifier(String text, boolean slip) {
	}

}
