package org.kedang.web.creditrules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.RulesDraft;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.credit.CreditPolicy.Kind;
import org.kedang.analytics.credit.CreditPolicy;
import org.kedang.analytics.credit.CreditRules;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PointsTable;
import org.kedang.analytics.credit.Scorecard;
import org.kedang.shared.Problem;

/**
 * Credit rules as somebody types them, with what is wrong where.
 */
public final class RulesForm {

	static final String NOTE = "note";

	private static final String WHOLE = "whole";

	private static final int LONGEST_NOTE = 200;

	private final Map<String, String> typed;

	private final Set<Indicator> closed;

	private final Map<String, Problem> wrong = new LinkedHashMap<>();

	private RulesForm(Map<String, String> typed, Set<Indicator> closed) {
		this.typed = typed;
		this.closed = closed;
	}

	/** The form as a draft has it. */
	static RulesForm of(RulesDraft draft, Reader reader) {
		Map<String, String> texts = RulesTexts.of(draft.rules());
		texts.put(NOTE, draft.note());
		return new RulesForm(texts, ClosedTables.of(reader));
	}

	/** The form as somebody has filled it in. */
	static RulesForm of(Map<String, String> typed, RulesDraft draft, Reader reader) {
		Set<Indicator> closed = ClosedTables.of(reader);
		return new RulesForm(ClosedTables.asTheyStand(closed, draft.rules(), typed), closed);
	}

	/** The rules; null where something is wrong. */
	@Nullable CreditRules read() {
		List<PointsTable> tables = Arrays.stream(Indicator.values())
			.filter((indicator) -> isTicked("use", indicator))
			.map((indicator) -> new TableInput(this, indicator).read())
			.filter(Objects::nonNull)
			.toList();
		List<Integer> limits = limits();
		List<CreditPolicy> policies = Arrays.stream(CreditGrade.values()).map(this::policy).toList();
		if (note().length() > LONGEST_NOTE) {
			refuse(NOTE, "creditrules.wrong.note", LONGEST_NOTE);
		}
		if (this.wrong.isEmpty() && RulesTexts.lacking(tables) != 0) {
			refuse(WHOLE, "creditrules.wrong.sum", Scorecard.BEST, RulesTexts.best(tables));
		}
		return this.wrong.isEmpty()
				? new CreditRules(CreditRules.DRAFT, new Scorecard("draft", tables, limits), policies) : null;
	}

	private List<Integer> limits() {
		List<Integer> limits = new ArrayList<>();
		for (CreditGrade grade : CreditGrade.values()) {
			if (grade == CreditGrade.D) {
				break;
			}
			String name = RulesTexts.name("limit", grade);
			int limit = whole(name, Scorecard.BEST);
			if (!limits.isEmpty() && limit >= limits.get(limits.size() - 1) && !this.wrong.containsKey(name)) {
				refuse(name, "creditrules.wrong.descending");
			}
			limits.add(limit);
		}
		return limits;
	}

	private CreditPolicy policy(CreditGrade grade) {
		String name = RulesTexts.name("kind", grade);
		Kind kind = Arrays.stream(Kind.values())
			.filter((each) -> each.name().equals(text(name)))
			.findFirst()
			.orElse(null);
		if (kind == null) {
			refuse(name, "creditrules.wrong.kind");
		}
		if (kind == null || kind == Kind.REFUSED) {
			return new CreditPolicy(Kind.REFUSED, 0, 0);
		}
		int days = whole(RulesTexts.name("days", grade), CreditPolicy.LONGEST);
		String months = RulesTexts.name("months", grade);
		BigDecimal limit = number(months);
		if (days == 0 && !this.wrong.containsKey(RulesTexts.name("days", grade))) {
			refuse(RulesTexts.name("days", grade), "creditrules.wrong.days", CreditPolicy.LONGEST);
		}
		if (limit == null || limit.signum() <= 0 || limit.compareTo(BigDecimal.valueOf(CreditPolicy.MOST)) > 0) {
			refuse(months, "creditrules.wrong.months", CreditPolicy.MOST);
			return new CreditPolicy(Kind.REFUSED, 0, 0);
		}
		return new CreditPolicy(kind, Math.max(1, days), limit.doubleValue());
	}

	/** A whole number from 0 to the most; 0 where it is none, which is noted. */
	int whole(String name, int most) {
		String text = text(name);
		int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
		if (number < 0 || number > most) {
			refuse(name, "creditrules.wrong.whole", most);
			return 0;
		}
		return number;
	}

	/** A number of few digits; null where it is none. */
	@Nullable BigDecimal number(String name) {
		String text = text(name);
		return text.matches("-?\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(text) : null;
	}

	void refuse(String name, String code, Object... args) {
		this.wrong.putIfAbsent(name, Problem.of(code, args));
	}

	/** Whether the table tells of what is hidden from the reader. */
	boolean isClosed(Indicator indicator) {
		return this.closed.contains(indicator);
	}

	boolean isTicked(String what, Enum<?> which) {
		return this.typed.containsKey(RulesTexts.name(what, which));
	}

	/** What stands in an input. */
	public String text(String name) {
		return this.typed.getOrDefault(name, "").strip();
	}

	/** What is wrong with an input; null where nothing is. */
	public @Nullable Problem problem(String name) {
		return this.wrong.get(name);
	}

	/** What is wrong with the whole; null where nothing is. */
	public @Nullable Problem whole() {
		return this.wrong.get(WHOLE);
	}

	public int wrongs() {
		return this.wrong.size();
	}

	public String note() {
		return text(NOTE);
	}

	/** The tables as they are shown, those not in use among them. */
	public List<TableInput> tables() {
		return Arrays.stream(Indicator.values()).map((indicator) -> new TableInput(this, indicator)).toList();
	}

}
