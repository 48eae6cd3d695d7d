package org.kedang.ingest.standardise;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.region.Regions;
import org.kedang.shared.Digits;
import org.kedang.shared.Landline;
import org.kedang.shared.Mobile;
import org.kedang.shared.Problem;

/**
 * A telephone number of any kind: fixed lines become area code, number and extension with
 * dashes (010-62345678-123), mobile numbers eleven digits, 400 and 800 numbers
 * 400-800-1234, foreign ones E.164. The area code must exist; a number without one is
 * kept, and the change asks for it.
 */
public final class PhoneNumber extends Cleaned {

	private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");

	private static final Pattern SHORT = Pattern.compile("9[56]\\d{3,6}|1[0-2]\\d{1,3}|100\\d{2,3}|123\\d{2}");

	private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");

	@Override
	Outcome read(String text) {
		if (Landline.parse(text) != null && knows(text.substring(0, text.indexOf('-')))) {
			return Outcome.of(text);
		}
		PhoneText phone = PhoneText.of(text);
		if (phone.lost()) {
			return Outcome.error("standardise.phone.lost", text);
		}
		if (phone.several()) {
			return Outcome.error("standardise.phone.several", text);
		}
		if (phone.foreign()) {
			return ForeignNumbers.read(phone.digits());
		}
		if (!phone.onlyDigits()) {
			return Outcome.error("standardise.phone.characters", text);
		}
		Outcome special = special(phone);
		return (special != null) ? special : landline(phone, text);
	}

	/** Numbers that have no area code; {@code null} for all others. */
	private static @Nullable Outcome special(PhoneText phone) {
		String digits = phone.digits();
		String mobile = phone.mobileDigits();
		if (Mobile.check(mobile) == null) {
			return PhoneText.mobile(mobile);
		}
		if (SERVICE.matcher(digits).matches()) {
			return Outcome.of(digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6));
		}
		if (PhoneText.isMachine(digits)) {
			return Outcome.of(digits, Problem.of("standardise.mobile.machine", digits.substring(0, 3)));
		}
		return SHORT.matcher(digits).matches() ? Outcome.of(digits, Problem.of("standardise.phone.short", digits))
				: null;
	}

	private static Outcome landline(PhoneText phone, String text) {
		boolean zero = phone.groups().startsWith("0");
		if (!zero && LOCAL.matcher(phone.digits()).matches()) {
			String local = phone.digits() + ((phone.extension() != null) ? "-" + phone.extension() : "");
			return Outcome.of(local, Problem.of("standardise.phone.areaMissing", local));
		}
		String groups = zero ? phone.groups() : "0" + phone.groups();
		String areaCode = areaCode(groups);
		if (areaCode == null) {
			return Outcome.error(zero ? "standardise.phone.area" : "standardise.phone.digits", text);
		}
		Landline line = line(areaCode, rest(groups, areaCode.length()), phone.extension());
		if (line == null) {
			return Outcome.error("standardise.phone.digits", text);
		}
		boolean restored = !zero && !phone.national();
		return Outcome.of(line.toString(),
				restored ? Problem.of("standardise.zeroRestored", text, line.toString()) : null);
	}

	/** Three digits for 010 and 02x, four for all others, and known to exist. */
	private static @Nullable String areaCode(String groups) {
		String digits = groups.replace("-", "");
		if (digits.length() < 4) {
			return null;
		}
		String areaCode = digits.substring(0, (digits.startsWith("010") || digits.startsWith("02")) ? 3 : 4);
		return knows(areaCode) ? areaCode : null;
	}

	/** What follows so many digits, without the dash before it. */
	private static String rest(String groups, int digits) {
		int at = 0;
		for (int seen = 0; seen < digits; at++) {
			seen += Digits.is(groups.charAt(at)) ? 1 : 0;
		}
		return (at < groups.length() && groups.charAt(at) == '-') ? groups.substring(at + 1) : groups.substring(at);
	}

	/**
	 * 62345678-123 has an extension, 6234-5678 has none; {@code null} where there is no
	 * number in it.
	 */
	private static @Nullable Landline line(String areaCode, String rest, @Nullable String extension) {
		String all = rest.replace("-", "");
		if (LOCAL.matcher(all).matches()) {
			return new Landline(areaCode, all, extension);
		}
		int dash = rest.lastIndexOf('-');
		String number = (dash < 0) ? "" : rest.substring(0, dash).replace("-", "");
		boolean extended = extension == null && LOCAL.matcher(number).matches() && rest.length() - dash <= 7;
		return extended ? new Landline(areaCode, number, rest.substring(dash + 1)) : null;
	}

	private static boolean knows(String areaCode) {
		return !Regions.byAreaCode(areaCode).isEmpty();
	}

}
