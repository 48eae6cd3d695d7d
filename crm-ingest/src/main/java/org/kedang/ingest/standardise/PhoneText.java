package org.kedang.ingest.standardise;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.Digits;
import org.kedang.shared.Mobile;
import org.kedang.shared.Problem;

/**
 * A telephone number as people write it, taken apart.
 *
 * @param digits its digits without the prefix of China; with the prefix +, without 00,
 * where it is foreign
 * @param groups the same with single dashes where something stood between
 * @param extension what stood behind 转, ext or #, {@code null} without one
 * @param foreign whether it bears another country's prefix
 * @param national whether it bore the prefix of China
 * @param lost whether it is in scientific notation with too few digits
 * @param several whether more than one number stands there
 * @param onlyDigits whether nothing but digits and separators stood there
 */
record PhoneText(String digits, String groups, @Nullable String extension, boolean foreign, boolean national,
		boolean lost, boolean several, boolean onlyDigits) {

	private static final Pattern EXTENSION = Pattern.compile("(?:转|分机号?|内线|ext\\.?|x|#)[ :.-]*(\\d{1,6})$");

	private static final Pattern SEPARATORS = Pattern.compile("[ ().\\-–—‐‑·_]+");

	private static final Pattern SEVERAL = Pattern.compile("\\d{7,}[ ]?[,;/、|或和][ ]?\\d{7,}|1[3-9]\\d{9} 1[3-9]\\d{9}"
			+ "|\\d{7,}[,;/、|]\\d{3,4}-\\d{7,}|\\d{3,4}-\\d{7,8}[,;/、| ]+\\d{3,4}-\\d{7,8}");

	static PhoneText of(String text) {
		String small = text.toLowerCase(Locale.ROOT).replace("'", "");
		String exact = Numbers.digitsOf(small);
		if (exact == null) {
			return new PhoneText("", "", null, false, false, true, false, false);
		}
		Matcher extension = EXTENSION.matcher(exact);
		boolean extended = extension.find() && extension.start() > 0;
		String main = extended ? exact.substring(0, extension.start()) : exact;
		String groups = SEPARATORS.matcher(main).replaceAll("-");
		groups = groups.startsWith("-") ? groups.substring(1) : groups;
		groups = groups.endsWith("-") ? groups.substring(0, groups.length() - 1) : groups;
		return of(groups, extended ? extension.group(1) : null, exact.length() >= 14 && SEVERAL.matcher(exact).find());
	}

	private static PhoneText of(String groups, @Nullable String extension, boolean several) {
		String bare = groups.replace("-", "");
		String international = bare.startsWith("+") ? bare.substring(1)
				: bare.startsWith("00") ? bare.substring(2) : "";
		boolean foreign = !international.isEmpty() && !international.startsWith("86");
		if (foreign) {
			return new PhoneText("+" + international, groups, extension, true, false, false, several,
					Digits.only(international));
		}
		// 8613800138000 without a plus is what a numeric cell leaves of +8613800138000
		boolean national = !international.isEmpty() || (bare.length() == 13 && bare.startsWith("861"));
		String rest = national ? groups.replaceFirst("^(\\+|00)?-?8-?6-?", "") : groups;
		String digits = rest.replace("-", "");
		return new PhoneText(digits, rest, extension, false, national, false, several, Digits.only(digits));
	}

	/** The digits as a mobile number has them: the old zero before it is taken off. */
	String mobileDigits() {
		boolean zero = this.digits.length() == 12 && this.digits.startsWith("01") && this.digits.charAt(2) >= '3';
		return zero ? this.digits.substring(1) : this.digits;
	}

	/** The outcome for eleven digits known to be a mobile number. */
	static Outcome mobile(String digits) {
		boolean machine = digits.charAt(1) == '4' && new Mobile(digits).isMachine();
		return machine ? Outcome.of(digits, Problem.of("standardise.mobile.machine", digits.substring(0, 3)))
				: Outcome.of(digits);
	}

	/** Thirteen digits that begin as the numbers of the internet of things do. */
	static boolean isMachine(String digits) {
		return digits.length() == 13 && Digits.only(digits)
				&& (digits.startsWith("106") || digits.startsWith("14") || digits.startsWith("10"));
	}

}
