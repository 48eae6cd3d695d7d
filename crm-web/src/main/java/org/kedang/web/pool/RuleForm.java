package org.kedang.web.pool;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.pool.PoolRule.Basis;
import org.kedang.pool.PoolRule;

/**
 * What a manager types about a rule.
 *
 * @param kind individual, corporate, or empty for both
 * @param grade the grades; none for all
 */
record RuleForm(@Nullable String kind, @Nullable List<String> grade, @Nullable String basis, @Nullable String days,
		@Nullable String warnDays) {

	static RuleForm usual() {
		return new RuleForm("", List.of(), Basis.EITHER.name(), "180", "14");
	}

	static RuleForm of(PoolRule rule) {
		Subject subject = rule.kind();
		return new RuleForm((subject == null) ? "" : subject.name(), rule.grades(), rule.basis().name(),
				Integer.toString(rule.days()), Integer.toString(rule.warnDays()));
	}

	public boolean has(String each) {
		return this.grade != null && this.grade.contains(each);
	}

	/** What is meant; null where that is no rule. */
	PoolRule.@Nullable Draft read() {
		try {
			Subject subject = (this.kind == null || this.kind.isEmpty()) ? null : Subject.valueOf(this.kind);
			return new PoolRule.Draft(subject, (this.grade != null) ? this.grade : List.of(),
					Basis.valueOf((this.basis != null) ? this.basis : ""), number(this.days), number(this.warnDays));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static int number(@Nullable String text) {
		return Integer.parseInt((text != null) ? text.strip() : "");
	}

}
