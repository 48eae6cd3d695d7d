package org.kedang.ingest.match;

import java.util.List;

import org.kedang.ingest.match.Level.Rule;

/**
 * What some levels decide whatever the weights say. An identifier that is equal makes a
 * pair the same, one that differs makes it different; where two contradict each other
 * somebody has to look. Names and the like can only ask for somebody to look, but two
 * persons whose given names differ and who were born more than ten years apart are two,
 * however much of a household they share.
 */
final class Rules {

	private final Rule[][] rules;

	private final boolean[][] apart;

	Rules(MatchConfiguration configuration) {
		this.rules = configuration.columns().stream().map(Rules::of).toArray(Rule[][]::new);
		this.apart = configuration.columns().stream().map(Rules::apart).toArray(boolean[][]::new);
	}

	private static Rule[] of(MatchColumn column) {
		List<Level> levels = column.kind().comparison().levels();
		return levels.stream().map(Level::rule).toArray(Rule[]::new);
	}

	private static boolean[] apart(MatchColumn column) {
		List<Level> levels = column.kind().comparison().levels();
		boolean[] apart = new boolean[levels.size()];
		for (int l = 0; l < apart.length; l++) {
			apart[l] = levels.get(l).apart();
		}
		return apart;
	}

	Verdict apply(byte[] levels, Verdict byWeight) {
		return switch (ruling(levels)) {
			case SAME -> Verdict.SAME;
			case DIFFERENT -> Verdict.DIFFERENT;
			case CONFLICT -> Verdict.POSSIBLE;
			case REVIEW -> (byWeight == Verdict.SAME) ? Verdict.POSSIBLE : byWeight;
			case NONE -> byWeight;
		};
	}

	/** What the levels of all columns decide together. */
	Rule ruling(byte[] levels) {
		boolean same = false;
		boolean different = false;
		boolean review = false;
		int apart = 0;
		for (int c = 0; c < levels.length; c++) {
			Rule rule = this.rules[c][levels[c]];
			same |= rule == Rule.SAME;
			different |= rule == Rule.DIFFERENT;
			review |= rule == Rule.REVIEW;
			apart += this.apart[c][levels[c]] ? 1 : 0;
		}
		if (same) {
			return different ? Rule.CONFLICT : Rule.SAME;
		}
		return (different || apart > 1) ? Rule.DIFFERENT : review ? Rule.REVIEW : Rule.NONE;
	}

	/** The column that decides by its rule, negative if none does. */
	int decisive(byte[] levels) {
		int decisive = -1;
		Rule strongest = Rule.NONE;
		for (int c = 0; c < levels.length; c++) {
			Rule rule = this.rules[c][levels[c]];
			if (rule.compareTo(strongest) > 0) {
				strongest = rule;
				decisive = c;
			}
		}
		return decisive;
	}

}
