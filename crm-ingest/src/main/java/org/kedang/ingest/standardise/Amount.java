package org.kedang.ingest.standardise;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * An amount of money: 1,234.50, ¥1234.5, 1234.5元, 1.2万元, 3亿5000万, (1,200.00), -5, 1.2E+6.
 * The value is the plain number; a currency other than the yuan is named in the change,
 * as nothing is converted.
 */
public final class Amount extends Cleaned {

	private final int decimals;

	private final boolean negativeAllowed;

	/**
	 * Amounts with at most so many decimals.
	 * @param decimals decimals kept; more are rounded half up, and the change says so
	 * @param negativeAllowed whether an amount may be below zero
	 */
	public Amount(int decimals, boolean negativeAllowed) {
		this.decimals = decimals;
		this.negativeAllowed = negativeAllowed;
	}

	@Override
	Outcome read(String text) {
		String plain = Numbers.plain(text);
		if (plain != null) {
			return checked(plain, null);
		}
		MoneyText money = MoneyText.parse(text);
		if (money.number() == null) {
			return Outcome
				.error((text.indexOf(',') >= 0) ? "standardise.amount.separator" : "standardise.amount.number", text);
		}
		String value = Numbers.plain(money.number());
		return checked(value, change(money, text, value));
	}

	private static @Nullable Problem change(MoneyText money, String text, String value) {
		if (money.currency() != null && !money.currency().equals("CNY")) {
			return Problem.of("standardise.amount.currency", money.currency(), value);
		}
		return money.scaled() ? Problem.of("standardise.amount.unit", text, value) : null;
	}

	private Outcome checked(String value, @Nullable Problem change) {
		if (!this.negativeAllowed && value.charAt(0) == '-') {
			return Outcome.error("standardise.number.negative", value);
		}
		if (Numbers.decimals(value) <= this.decimals) {
			return Outcome.of(value, change);
		}
		String rounded = Numbers.plain(new BigDecimal(value).setScale(this.decimals, RoundingMode.HALF_UP));
		return Outcome.of(rounded,
				(change != null) ? change : Problem.of("standardise.number.rounded", value, rounded));
	}

}
