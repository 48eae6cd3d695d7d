package org.kedang.ingest.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.Level.Rule;
import org.kedang.ingest.standardise.Address;
import org.kedang.ingest.standardise.CompanyName;

/**
 * Compares names of companies with and without region, trade and form of organisation. A
 * head office and its branch, or two firms that share the core name in different trades
 * (parent and subsidiary), are never merged unseen.
 */
final class CompanyNameComparison extends Comparison<CompanyNameComparison.Firm> {

	private static final int FORM = 2;

	private static final int SHORT = 3;

	private static final int SLIP = 4;

	private static final int BRANCH = 5;

	private static final int GROUP = 6;

	private static final int ALIKE = 7;

	private static final int DIFFERENT = 8;

	private static final Pattern FORM_WORDS = Pattern
		.compile("(股份有限公司|有限责任公司|有限公司|股份公司|公司|\\bco\\b|\\bltd\\b|\\blimited\\b|\\binc\\b|\\bllc\\b)");

	/** Longer ones before those they end in. */
	private static final String[] FORMS = { "股份有限公司", "有限责任公司", "有限公司", "股份公司", "公司" };

	private static final Pattern BRANCH_WORDS = Pattern
		.compile("([^()]{0,12}?)(分公司|支公司|分行|支行|分店|分部|分厂|分院|分校|办事处|门店|营业部|经营部|代表处|专卖店|旗舰店|第.{1,3}店|.{1,4}路店)\\)?$");

	private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)\\)");

	/** What Winkler's correction does not raise to a likeness that counts. */
	private static final double UNLIKE = 0.74;

	private static final Address.Split NO_PLACE = new Address.Split(null, "");

	CompanyNameComparison() {
		super(Level.missing(), Level.termed("exact", 0.6, 0.0005, 1), Level.termed("form", 0.15, 0.0002, 0.5),
				Level.termed("short", 0.1, 0.001, 0.5), Level.of("slip", 0.05, 0.001),
				Level.of("branch", 0.01, 0.001).with(Rule.REVIEW), Level.of("group", 0.03, 0.002).with(Rule.REVIEW),
				Level.of("alike", 0.02, 0.02).with(Rule.REVIEW), Level.of("different", 0.04, 0.975).with(Rule.REVIEW));
	}

	@Override
	@Nullable Firm prepare(String value) {
		String plain = Letters.plain(value);
		if (plain.isBlank()) {
			return null;
		}
		Matcher branch = mayBeBranch(plain) ? BRANCH_WORDS.matcher(plain) : null;
		String office = (branch != null && branch.find()) ? Letters.dense(branch.group()) : "";
		Matcher bracket = (plain.indexOf('(') < 0) ? null : BRACKET.matcher(plain);
		Address.Split inner = (bracket != null && bracket.find()) ? Address.split(bracket.group(1)) : NO_PLACE;
		boolean named = inner.region() != null && inner.street().isEmpty();
		String outer = (bracket != null && named) ? bracket.replaceFirst("") : plain;
		String bare = Letters.dense(withoutForm(outer));
		Address.Split place = Address.split(bare);
		String region = named ? inner.region() : (place.street().length() >= 2) ? place.region() : null;
		String rest = (region != null && !named) ? place.street() : bare;
		return new Firm(Letters.dense(plain), rest, CompanyName.coreName(plain), office,
				(region != null) ? region : "");
	}

	/** The name of a head office without place and form, beside it a hash of its core. */
	@Override
	long digest(Firm firm) {
		return firm.office.isEmpty() ? LetterDigest.of(firm.rest, firm.core.hashCode() * 0x9E3779B1 >>> 14) : 0;
	}

	/** Most are different: more than a slip apart, and far from alike. */
	@Override
	int level(long a, long b) {
		boolean apart = LetterDigest.only(a, b) + LetterDigest.only(b, a) > 2
				&& LetterDigest.beside(a) != LetterDigest.beside(b) && LetterDigest.mostJaro(a, b) < UNLIKE;
		return apart ? DIFFERENT : UNKNOWN;
	}

	/** Whether the last letter is one of a branch's: most names need no search. */
	private static boolean mayBeBranch(String plain) {
		int end = plain.endsWith(")") ? plain.length() - 1 : plain.length();
		char last = (end == 0) ? ' ' : plain.charAt(end - 1);
		return (last == '司') ? plain.startsWith("分公", end - 3) || plain.startsWith("支公", end - 3)
				: "行店部厂院校处".indexOf(last) >= 0;
	}

	/**
	 * Words of the form of organisation, the short way where only the last one is one.
	 */
	private static String withoutForm(String name) {
		if (name.indexOf("公司") == name.length() - 2 && name.chars().allMatch((letter) -> letter > 0x7F)) {
			for (String form : FORMS) {
				if (name.endsWith(form)) {
					return name.substring(0, name.length() - form.length());
				}
			}
		}
		return FORM_WORDS.matcher(name).replaceAll("");
	}

	@Override
	int level(Firm a, Firm b) {
		if (a.text.equals(b.text)) {
			return EXACT;
		}
		if (!a.office.equals(b.office)) {
			return (a.core.equals(b.core) || begins(a.rest, b.rest)) ? BRANCH : DIFFERENT;
		}
		boolean place = isOnePlace(a.region, b.region);
		if (a.rest.equals(b.rest)) {
			return place ? FORM : GROUP;
		}
		if (a.core.equals(b.core)) {
			return (place && isShort(a, b)) ? SHORT : GROUP;
		}
		if (place && Math.min(a.rest.length(), b.rest.length()) >= 3 && Similarity.isOneEdit(a.rest, b.rest)) {
			return SLIP;
		}
		return (Similarity.jaroWinkler(a.rest, b.rest) >= 0.85) ? ALIKE : DIFFERENT;
	}

	/** One of the two is not known, or within the other. */
	private static boolean isOnePlace(String a, String b) {
		return a.isEmpty() || b.isEmpty() || a.regionMatches(0, b, 0, digits(a)) || b.regionMatches(0, a, 0, digits(b));
	}

	private static int digits(String region) {
		return region.endsWith("0000") ? 2 : region.endsWith("00") ? 4 : 6;
	}

	/** 华信 of 华信科技, but neither of 华信贸易 and 华信科技. */
	private static boolean isShort(Firm a, Firm b) {
		return a.rest.contains(b.rest) || b.rest.contains(a.rest);
	}

	private static boolean begins(String a, String b) {
		int shorter = Math.min(a.length(), b.length());
		return shorter >= 4 && Similarity.commonPrefix(a, b, shorter) >= 4;
	}

	/**
	 * A name in its parts.
	 *
	 * @param text all of it
	 * @param rest without place and form of organisation
	 * @param core without words of the trade either
	 * @param office the branch, empty for a head office
	 * @param region code of the place in the name, empty without
	 */
	record Firm(String text, String rest, String core, String office, String region) {
	}

}
