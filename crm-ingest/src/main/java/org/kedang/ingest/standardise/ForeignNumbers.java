package org.kedang.ingest.standardise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/**
 * Telephone numbers of other countries, which a library knows.
 */
final class ForeignNumbers {

	private ForeignNumbers() {
	}

	/** The number in E.164. */
	static Outcome read(String international) {
		PhoneNumberUtil util = PhoneNumberUtil.getInstance();
		try {
			Phonenumber.PhoneNumber number = util.parse(international, null);
			return util.isValidNumber(number) ? Outcome.of(util.format(number, PhoneNumberFormat.E164))
					: Outcome.error("standardise.phone.foreign", international);
		}
		catch (NumberParseException ex) {
			return Outcome.error("standardise.phone.foreign", international);
		}
	}

}
