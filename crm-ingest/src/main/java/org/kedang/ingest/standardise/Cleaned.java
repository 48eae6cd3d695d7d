package org.kedang.ingest.standardise;

import java.util.Locale;
import java.util.Set;

import org.kedang.shared.Problem;

/**
 * The frame of every standardiser that does not take just any text: the text is put in
 * order first, nothing and words for nothing (无, N/A, -) are blanks, and an error value
 * of Excel is an error.
 */
abstract class Cleaned implements Standardiser {

	/** Lists of options are longer than anybody's slip of the keyboard. */
	private static final int LONGEST_SHOWN = 400;

	private static final Set<String> NOTHING = Set.of("-", "--", "—", "——", "/", "\\", ".", "无", "没有", "空", "未知", "不详",
			"未填", "暂无", "n/a", "na", "null", "nil", "none", "unknown", "nan");

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
			if (isNothing(text)) {
				return new Outcome(null, null, Problem.of("standardise.nothing", text));
			}
			return shortened(outcome);
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

	/** Whether a text says in so many words that nothing is known. */
	static boolean isNothing(String text) {
		return text.length() <= 7 && NOTHING.contains(text.toLowerCase(Locale.ROOT));
	}

}
