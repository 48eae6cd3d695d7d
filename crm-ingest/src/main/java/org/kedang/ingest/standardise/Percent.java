package org.kedang.ingest.standardise;

import java.math.BigDecimal;

import org.kedang.shared.Problem;

/**
 * A share in percent: 15%, 15 and 百分之15 are 15. A number between 0 and 1 stays as it is,
 * and the change asks whether the hundredfold was meant.
 */
public final class Percent extends Cleaned {

	private static final int DECIMALS = 6;

	@Override
	Outcome read(String text) {
		String bare = Texts.dense(text);
		boolean marked = bare.endsWith("%") || bare.startsWith("百分之");
		bare = bare.endsWith("%") ? bare.substring(0, bare.length() - 1) : bare;
		bare = bare.startsWith("百分之") ? bare.substring(3) : bare;
		String plain = bare.isEmpty() ? null : Numbers.plain(bare);
		if (plain == null) {
			return Outcome.error("standardise.percent.number", text);
		}
		Outcome outcome = Decimal.limited(plain, DECIMALS);
		BigDecimal share = new BigDecimal(plain).abs();
		boolean doubtful = !marked && share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
		return (doubtful && outcome.value() != null)
				? Outcome.of(outcome.value(), Problem.of("standardise.percent.fraction", plain)) : outcome;
	}

}
