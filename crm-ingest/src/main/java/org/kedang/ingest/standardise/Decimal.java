package org.kedang.ingest.standardise;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.kedang.shared.Problem;

/**
 * A number that is no money, with thousands separators or without.
 */
public final class Decimal extends Cleaned {

	private final int decimals;

	/**
	 * Numbers with at most so many decimals.
	 * @param decimals decimals kept; more are rounded half up, and the change says so
	 */
	public Decimal(int decimals) {
		this.decimals = decimals;
	}

	@Override
	Outcome read(String text) {
		String plain = Numbers.plain(text);
		if (plain == null) {
			MoneyText number = MoneyText.parse(text);
			if (number.number() == null || number.currency() != null) {
				return Outcome.error("standardise.decimal.number", text);
			}
			plain = Numbers.plain(number.number());
		}
		return limited(plain, this.decimals);
	}

	static Outcome limited(String plain, int decimals) {
		if (Numbers.decimals(plain) <= decimals) {
			return Outcome.of(plain);
		}
		String rounded = Numbers.plain(new BigDecimal(plain).setScale(decimals, RoundingMode.HALF_UP));
		return Outcome.of(rounded, Problem.of("standardise.number.rounded", plain, rounded));
	}

}
