package org.kedang.ingest.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.match.Level.Rule;
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

	private static final Pattern BRANCH_WORDS = Pattern
		.compile("([^()]{0,12}?)(分公司|支公司|分行|支行|分店|分部|分厂|分院|分校|办事处|门店|营业部|经营部|代表处|专卖店|旗舰店|第.{1,3}店|.{1,4}路店)\\)?$");

	CompanyNameComparison() {
		super(Level.missing(), Level.termed("exact", 0.6, 0.0005, 1), Level.termed("form", 0.15, 0.0002, 0.5),
				Level.termed("short", 0.1, 0.001, 0.5), Level.of("slip", 0.05, 0.001),
				Level.of("branch", 0.01, 0.001).with(Rule.REVIEW), Level.of("group", 0.03, 0.002).with(Rule.REVIEW),
				Level.of("alike", 0.02, 0.02).with(Rule.REVIEW), Level.of("different", 0.04, 0.975).with(Rule.REVIEW));
	}

	@Override
	@Nullable Firm prepare(String value) {
		String plain = Letters.plain(value);
		Matcher branch = BRANCH_WORDS.matcher(plain);
		String place = branch.find() ? Letters.dense(branch.group()) : "";
		String bare = Letters.dense(FORM_WORDS.matcher(plain).replaceAll(""));
		return plain.isBlank() ? null : new Firm(Letters.dense(plain), bare, CompanyName.coreName(plain), place);
	}

	@Override
	int level(Firm a, Firm b) {
		boolean office = a.branch.equals(b.branch);
		if (a.text.equals(b.text)) {
			return EXACT;
		}
		if (!office) {
			return (a.core.equals(b.core) || begins(a.text, b.text) || begins(b.text, a.text)) ? BRANCH : DIFFERENT;
		}
		if (a.bare.equals(b.bare)) {
			return FORM;
		}
		if (a.bare.length() > 3 && Similarity.isOneEdit(a.bare, b.bare)) {
			return a.core.equals(b.core) ? GROUP : SLIP;
		}
		if (a.core.equals(b.core)) {
			return (a.bare.contains(b.bare) || b.bare.contains(a.bare)) ? SHORT : GROUP;
		}
		return (Similarity.jaroWinkler(a.bare, b.bare) >= 0.85) ? ALIKE : DIFFERENT;
	}

	private static boolean begins(String longer, String shorter) {
		return shorter.length() >= 4 && longer.startsWith(shorter.substring(0, 4));
	}

	record Firm(String text, String bare, String core, String branch) {
	}

}
