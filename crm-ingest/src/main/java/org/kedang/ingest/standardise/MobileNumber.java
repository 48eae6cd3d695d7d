package org.kedang.ingest.standardise;

import org.kedang.shared.Mobile;
import org.kedang.shared.Problem;

/**
 * A mobile number: eleven digits for mainland China, without prefix and separators; E.164
 * (+14155552671) for others.
 */
public final class MobileNumber extends Cleaned {

	@Override
	Outcome read(String text) {
		if (Mobile.check(text) == null) {
			return PhoneText.mobile(text);
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
		String digits = phone.mobileDigits();
		if (PhoneText.isMachine(digits)) {
			return Outcome.of(digits, Problem.of("standardise.mobile.machine", digits.substring(0, 3)));
		}
		if (!phone.onlyDigits()) {
			return Outcome.error("standardise.phone.characters", text);
		}
		Problem problem = Mobile.check(digits);
		return (problem != null) ? Outcome.error(problem) : PhoneText.mobile(digits);
	}

}
