package org.kedang.ingest.standardise;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An amount as people write it, taken apart.
 *
 * @param number its value, {@code null} where the text is no amount
 * @param currency ISO code, {@code null} where none is written
 * @param scaled whether 万, 亿 and the like were multiplied out
 */
record MoneyText(@Nullable BigDecimal number, @Nullable String currency, boolean scaled) {

	private static final Map<String, String> CURRENCIES = Map.ofEntries(Map.entry("¥", "CNY"), Map.entry("元", "CNY"),
			Map.entry("圆", "CNY"), Map.entry("块", "CNY"), Map.entry("人民币", "CNY"), Map.entry("rmb", "CNY"),
			Map.entry("cny", "CNY"), Map.entry("cn¥", "CNY"), Map.entry("$", "USD"), Map.entry("us$", "USD"),
			Map.entry("usd", "USD"), Map.entry("美元", "USD"), Map.entry("美金", "USD"), Map.entry("€", "EUR"),
			Map.entry("eur", "EUR"), Map.entry("欧元", "EUR"), Map.entry("£", "GBP"), Map.entry("gbp", "GBP"),
			Map.entry("英镑", "GBP"), Map.entry("hk$", "HKD"), Map.entry("hkd", "HKD"), Map.entry("港币", "HKD"),
			Map.entry("港元", "HKD"), Map.entry("jpy", "JPY"), Map.entry("日元", "JPY"), Map.entry("nt$", "TWD"),
			Map.entry("twd", "TWD"), Map.entry("新台币", "TWD"), Map.entry("mop", "MOP"), Map.entry("澳门元", "MOP"),
			Map.entry("sgd", "SGD"), Map.entry("aud", "AUD"), Map.entry("cad", "CAD"), Map.entry("chf", "CHF"),
			Map.entry("krw", "KRW"), Map.entry("₩", "KRW"), Map.entry("韩元", "KRW"), Map.entry("卢布", "RUB"));

	private static final int LONGEST_CURRENCY = 3;

	private static final Map<String, BigDecimal> UNITS = Map.ofEntries(Map.entry("百", ten(2)), Map.entry("千", ten(3)),
			Map.entry("k", ten(3)), Map.entry("万", ten(4)), Map.entry("w", ten(4)), Map.entry("十万", ten(5)),
			Map.entry("百万", ten(6)), Map.entry("千万", ten(7)), Map.entry("亿", ten(8)), Map.entry("十亿", ten(9)),
			Map.entry("百亿", ten(10)), Map.entry("千亿", ten(11)), Map.entry("万亿", ten(12)));

	private static final Pattern TERM = Pattern.compile("([\\d.,]+(?:e[+-]?\\d{1,3})?)([十百千万亿kw]{0,2})");

	private static BigDecimal ten(int power) {
		return BigDecimal.ONE.scaleByPowerOfTen(power);
	}

	static MoneyText parse(String text) {
		String rest = Texts.dense(text).toLowerCase(Locale.ROOT).replace('−', '-');
		boolean negative = false;
		if (rest.startsWith("(") && rest.endsWith(")")) {
			negative = true;
			rest = rest.substring(1, rest.length() - 1);
		}
		String currency = null;
		for (int i = 0; i < 2; i++) {
			if (rest.startsWith("-") || rest.startsWith("负")) {
				negative = !negative;
				rest = rest.substring(1);
			}
			int length = leadingCurrency(rest);
			currency = (length > 0) ? CURRENCIES.get(rest.substring(0, length)) : currency;
			rest = rest.substring(length);
		}
		rest = (rest.endsWith("整") || rest.endsWith("正")) ? rest.substring(0, rest.length() - 1) : rest;
		int length = trailingCurrency(rest);
		if (length > 0) {
			currency = CURRENCIES.get(rest.substring(rest.length() - length));
			rest = rest.substring(0, rest.length() - length);
		}
		BigDecimal number = sum(rest);
		boolean scaled = !rest.isEmpty() && "十百千万亿kw".indexOf(rest.charAt(rest.length() - 1)) >= 0;
		return new MoneyText((number != null && negative) ? number.negate() : number, currency, scaled);
	}

	private static int leadingCurrency(String text) {
		for (int length = Math.min(LONGEST_CURRENCY, text.length()); length > 0; length--) {
			if (CURRENCIES.containsKey(text.substring(0, length))) {
				return length;
			}
		}
		return 0;
	}

	private static int trailingCurrency(String text) {
		for (int length = Math.min(LONGEST_CURRENCY, text.length()); length > 0; length--) {
			if (CURRENCIES.containsKey(text.substring(text.length() - length))) {
				return length;
			}
		}
		return 0;
	}

	/** 3亿5000万 is the sum of its terms, whose units fall. */
	private static @Nullable BigDecimal sum(String text) {
		Matcher term = TERM.matcher(text);
		BigDecimal sum = null;
		BigDecimal unitBefore = null;
		int at = 0;
		while (at < text.length() && term.find(at) && term.start() == at) {
			BigDecimal number = Numbers.parse(term.group(1));
			BigDecimal unit = term.group(2).isEmpty() ? BigDecimal.ONE : UNITS.get(term.group(2));
			if (number == null || unit == null || (unitBefore != null && unit.compareTo(unitBefore) >= 0)) {
				return null;
			}
			sum = number.multiply(unit).add((sum != null) ? sum : BigDecimal.ZERO);
			unitBefore = unit;
			at = term.end();
		}
		return (at == text.length() && sum != null && Numbers.isWritten(sum)) ? sum : null;
	}

}
