package org.kedang.ingest.standardise;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kedang.shared.Problem;

/**
 * The frame of every standardiser that does not take just any text: the text is put in
 * order first, nothing and words for nothing (无, N/A, -) are blanks, and an error value
 * of Excel is an error.
 */
abstract class Cleaned implements Standardiser {

	/** Lists of options are longer than anybody's slip of the keyboard. */
	private static final int LONGEST_SHOWN = 400;

	/** Letters of the longest word for nothing, in brackets. */
	private static final int LONGEST_NOTHING = 9;

	private static final Set<String> NOTHING = Set.of("无", "没有", "空", "未知", "不详", "不明", "不知", "不知道", "未填", "未填写", "未提供",
			"未登记", "未留", "暂无", "暂缺", "待补", "待补充", "待定", "保密", "无名", "无名氏", "无姓名", "匿名", "佚名", "n/a", "n.a.", "na",
			"null", "nil", "none", "unknown", "nan");

	/** Marks alone, as -- or ???, say nothing either. */
	private static final Pattern MARKS = Pattern.compile("[-—–_/\\\\.·?*~]+");

	private static final Pattern BRACKETED = Pattern.compile("[(\\[【<〈](.+)[)\\]】>〉]");

	@Override
	public final Outcome apply(String raw) {
		String text = Texts.line(raw);
		if (text.isEmpty()) {
			return Outcome.blank();
		}
		if (ExcelErrors.has(text)) {
			return ExcelErrors.outcome(text);
		}
		Outcome outcome = read(text);
		if (outcome.isError()) {
			return isNothing(text) ? nothing(text) : shortened(outcome);
		}
		return outcome;
	}

	/** The problem without most of a very long text, which would drown what it says. */
	private static Outcome shortened(Outcome outcome) {
		Problem problem = outcome.problem();
		if (problem == null || problem.args().stream().noneMatch(Cleaned::isLong)) {
			return outcome;
		}
		return Outcome.error(problem.code(), problem.args().stream().map(Cleaned::shortened).toArray());
	}

	private static Object shortened(Object arg) {
		return isLong(arg) ? arg.toString().substring(0, LONGEST_SHOWN) + "…" : arg;
	}

	private static boolean isLong(Object arg) {
		return arg instanceof String text && text.length() > LONGEST_SHOWN;
	}

	/** The value of a text that is in order and not empty. */
	abstract Outcome read(String text);

	/**
	 * Whether a text that is in order says in so many words that nothing is known. No
	 * name, address or number is such a word, though many begin or end with one: 无锡, 吴未知.
	 */
	static boolean isNothing(String text) {
		if (text.isEmpty() || text.length() > LONGEST_NOTHING) {
			return false;
		}
		Matcher bracketed = BRACKETED.matcher(text);
		String word = Texts.dense(bracketed.matches() ? bracketed.group(1) : text);
		return NOTHING.contains(word.toLowerCase(Locale.ROOT)) || MARKS.matcher(word).matches();
	}

	/** A blank, and that a word stood there. */
	static Outcome nothing(String text) {
		return new Outcome(null, null, Problem.of("standardise.nothing", text));
	}

}
