package org.kedang.ingest.standardise;

import java.util.Locale;

import org.kedang.shared.CreditCode;
import org.kedang.shared.Digits;
import org.kedang.shared.Problem;

/**
 * A unified social credit code of eighteen characters, or the registration number of
 * fifteen digits that organisations had before, which is kept as such. A wrong check
 * character is only pointed out, since such codes have been given out.
 */
public final class SocialCreditCode extends Cleaned {

	@Override
	Outcome read(String text) {
		String code = Texts.dense(text).replace("-", "").toUpperCase(Locale.ROOT);
		if (code.length() == 15 && Digits.only(code)) {
			return Outcome.of(code, Problem.of(CreditCode.isRegistrationNumber(code) ? "standardise.credit.registration"
					: "standardise.credit.registrationCheck", code));
		}
		if (code.indexOf("E+") > 0 || (code.length() == 18 && Digits.only(code) && code.endsWith("000")
				&& !new CreditCode(code).checks())) {
			return Outcome.error("standardise.credit.lost");
		}
		Problem problem = CreditCode.check(code);
		if (problem != null) {
			return Outcome.error(problem);
		}
		return new CreditCode(code).checks() ? Outcome.of(code)
				: Outcome.of(code, Problem.of("standardise.credit.check", code));
	}

}
