package org.kedang.ingest.standardise;

import java.util.Locale;
import java.util.Set;

/**
 * Yes or no in many writings, as {@code true} or {@code false}.
 */
public final class YesNo extends Cleaned {

	private static final Set<String> YES = Set.of("是", "有", "对", "真", "y", "yes", "true", "t", "1", "√", "✓", "✔", "☑",
			"已", "on", "是的", "接通", "已接通", "有投诉", "已接");

	private static final Set<String> NO = Set.of("否", "无", "没有", "错", "假", "不", "不是", "n", "no", "false", "f", "0", "×",
			"✗", "✘", "x", "☐", "未", "off", "未接通", "无投诉", "未接", "没");

	@Override
	Outcome read(String text) {
		String word = text.toLowerCase(Locale.ROOT);
		if (YES.contains(word)) {
			return Outcome.of("true");
		}
		return NO.contains(word) ? Outcome.of("false") : Outcome.error("standardise.yesNo.unknown", text);
	}

}
