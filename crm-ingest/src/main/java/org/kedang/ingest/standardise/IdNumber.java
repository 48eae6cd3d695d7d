package org.kedang.ingest.standardise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.region.Regions;
import org.kedang.shared.Digits;
import org.kedang.shared.IdentityNumber;
import org.kedang.shared.Problem;

/**
 * A resident identity number of eighteen characters; one of fifteen digits is brought to
 * eighteen. A number that went through a numeric cell has lost its last three digits, and
 * the error says so. Texts of problems never hold the number.
 */
public final class IdNumber extends Cleaned {

	private static final String TAIWAN_RESIDENTS = "830000";

	private final Clock clock;

	/**
	 * Identity numbers of people born by today.
	 * @param clock tells today
	 */
	public IdNumber(Clock clock) {
		this.clock = clock;
	}

	@Override
	Outcome read(String text) {
		String number = text;
		if (text.length() != 18 || !Digits.only(text)) {
			number = Texts.dense(text).replace("-", "").replace("'", "").toUpperCase(Locale.ROOT).replace('×', 'X');
		}
		if (hasLostDigits(number)) {
			return Outcome.error("standardise.identity.lost");
		}
		boolean firstGeneration = number.length() == 15 && Digits.only(number);
		String full = firstGeneration ? IdentityNumber.ofFirstGeneration(number) : number;
		Problem problem = IdentityNumber.check(full);
		if (problem != null) {
			return Outcome.error(problem);
		}
		IdentityNumber identity = new IdentityNumber(full);
		if (identity.birthDate().isAfter(LocalDate.now(this.clock))) {
			return Outcome.error("standardise.identity.future", identity.birthDate().toString());
		}
		return Outcome.of(full, change(identity, firstGeneration));
	}

	/**
	 * 1.10105194912310E+17, or eighteen digits of which the last three are zeros and the
	 * check digit is wrong.
	 */
	private static boolean hasLostDigits(String number) {
		if (number.indexOf('E') > 0) {
			return Numbers.digitsOf(number) == null || number.contains("E+");
		}
		return number.length() == 18 && number.endsWith("000") && Digits.only(number)
				&& IdentityNumber.check(number) != null;
	}

	private static @Nullable Problem change(IdentityNumber identity, boolean firstGeneration) {
		String value = identity.value();
		if (firstGeneration) {
			// 996 to 999 were kept for people of a hundred years and more
			boolean centenarian = value.startsWith("99", 14) && value.charAt(16) >= '6';
			return Problem.of(centenarian ? "standardise.identity.century" : "standardise.identity.expanded");
		}
		if (value.endsWith("000")) {
			return Problem.of("standardise.identity.zeros");
		}
		String region = identity.regionCode();
		return (Regions.find(region).isPresent() || region.equals(TAIWAN_RESIDENTS)) ? null
				: Problem.of("standardise.identity.county", region);
	}

}
