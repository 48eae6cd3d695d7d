package org.kedang.ingest.standardise;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Problem;

/**
 * A whole number within bounds. A counting word behind it (120人, 30天) is taken off.
 */
public final class IntegerNumber extends Cleaned {

	private static final Pattern COUNTED = Pattern.compile("(.*\\d) ?([人名个位天日年岁口件次台套户家月]|days?|years?|人年)");

	private final long min;

	private final long max;

	public IntegerNumber(long min, long max) {
		this.min = min;
		this.max = max;
	}

	@Override
	Outcome read(String text) {
		String plain = Numbers.plain(text);
		if (plain != null) {
			return checked(plain, null);
		}
		Matcher counted = COUNTED.matcher(text);
		String bare = counted.matches() ? counted.group(1) : text;
		MoneyText number = MoneyText.parse(bare);
		if (number.number() == null || number.currency() != null) {
			return Outcome.error("standardise.integer.number", text);
		}
		String value = Numbers.plain(number.number());
		boolean changed = number.scaled() || !bare.equals(text);
		return checked(value, changed ? Problem.of("standardise.amount.unit", text, value) : null);
	}

	private Outcome checked(String value, @Nullable Problem change) {
		if (value.indexOf('.') >= 0) {
			return Outcome.error("standardise.integer.fraction", value);
		}
		BigDecimal number = new BigDecimal(value);
		boolean inside = number.compareTo(BigDecimal.valueOf(this.min)) >= 0
				&& number.compareTo(BigDecimal.valueOf(this.max)) <= 0;
		return inside ? Outcome.of(value, change)
				: Outcome.error("standardise.number.range", value, Long.toString(this.min), Long.toString(this.max));
	}

}
