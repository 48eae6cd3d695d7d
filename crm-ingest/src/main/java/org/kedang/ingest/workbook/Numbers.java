package org.kedang.ingest.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;

/**
 * Number literals of workbooks as plain decimals: no exponent, no trailing zeros, no
 * artefacts of binary fractions. Whole numbers keep all digits that stand in the file.
 */
final class Numbers {

	private static final int EXACT_DIGITS = 15;

	private static final int MAX_LENGTH = 64;

	private static final double[] TENS = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
			1e15, 1e16, 1e17, 1e18 };

	private Numbers() {
	}

	/** Whether the bytes are a number that a workbook can hold. */
	static boolean isNumber(byte[] bytes, int from, int length) {
		int at = (length > 0 && bytes[from] == '-') ? 1 : 0;
		int digits = 0;
		boolean point = false;
		for (; at < length; at++) {
			byte b = bytes[from + at];
			if (b >= '0' && b <= '9') {
				digits++;
			}
			else if (b == '.' && !point) {
				point = true;
			}
			else {
				return length <= MAX_LENGTH && isScientific(string(bytes, from, length));
			}
		}
		return digits > 0 && length <= MAX_LENGTH;
	}

	private static boolean isScientific(String literal) {
		return literal.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")
				&& Double.isFinite(Double.parseDouble(literal));
	}

	/** Plain form of what {@link #isNumber}. */
	static String plain(byte[] bytes, int from, int length) {
		int at = from;
		int end = from + length;
		boolean negative = bytes[at] == '-';
		if (negative) {
			at++;
		}
		while (at + 1 < end && bytes[at] == '0' && bytes[at + 1] != '.') {
			at++;
		}
		int point = -1;
		int significant = 0;
		for (int i = at; i < end; i++) {
			byte b = bytes[i];
			if (b == '.') {
				point = i;
			}
			else if (b < '0' || b > '9') {
				return plain(string(bytes, from, length));
			}
			else if (significant > 0 || b != '0') {
				significant++;
			}
		}
		if (significant == 0) {
			return "0";
		}
		if (point < 0) {
			return negative ? "-" + string(bytes, at, end - at) : string(bytes, at, end - at);
		}
		if (point == at || significant > EXACT_DIGITS) {
			return plain(string(bytes, from, length));
		}
		while (bytes[end - 1] == '0') {
			end--;
		}
		if (end - 1 == point) {
			end--;
		}
		return negative ? "-" + string(bytes, at, end - at) : string(bytes, at, end - at);
	}

	private static String plain(String literal) {
		double value = Double.parseDouble(literal);
		if (value == 0) {
			return "0";
		}
		BigDecimal exact = new BigDecimal(literal);
		return (exact.precision() <= EXACT_DIGITS) ? text(exact) : plain(value);
	}

	/** Shortest decimal that reads back as the same double. */
	static String plain(double value) {
		if (value == Math.rint(value) && Math.abs(value) < 1e15) {
			return Long.toString((long) value);
		}
		BigDecimal exact = new BigDecimal(value);
		for (int digits = EXACT_DIGITS; digits < 17; digits++) {
			BigDecimal rounded = exact.round(new MathContext(digits));
			if (rounded.doubleValue() == value) {
				return text(rounded);
			}
		}
		return text(exact.round(new MathContext(17)));
	}

	private static String text(BigDecimal value) {
		return value.stripTrailingZeros().toPlainString();
	}

	/** Value of what {@link #isNumber}, good enough for a date's serial number. */
	static double value(byte[] bytes, int from, int length) {
		long mantissa = 0;
		int point = -1;
		if (length <= 18) {
			int i = 0;
			for (; i < length; i++) {
				byte b = bytes[from + i];
				if (b == '.') {
					point = i;
				}
				else if (b < '0' || b > '9') {
					break;
				}
				else {
					mantissa = mantissa * 10 + b - '0';
				}
			}
			if (i == length) {
				return mantissa / TENS[(point < 0) ? 0 : length - 1 - point];
			}
		}
		return Double.parseDouble(string(bytes, from, length));
	}

	private static String string(byte[] bytes, int from, int length) {
		return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
	}

}
