package org.kedang.ingest.standardise;

import org.kedang.shared.Digits;
import org.kedang.shared.Problem;

/**
 * A Chinese postcode of six digits. Five are one whose zero a numeric cell has swallowed
 * (内蒙古, 山西, 河北).
 */
public final class Postcode extends Cleaned {

	private static final int LENGTH = 6;

	@Override
	Outcome read(String text) {
		String digits = Texts.dense(text);
		if (!Digits.only(digits)) {
			return Outcome.error("standardise.postcode.digits", text);
		}
		if (digits.length() == LENGTH - 1 && digits.charAt(0) != '0') {
			return Outcome.of("0" + digits, Problem.of("standardise.zeroRestored", digits, "0" + digits));
		}
		return (digits.length() == LENGTH) ? Outcome.of(digits) : Outcome.error("standardise.postcode.digits", text);
	}

}
