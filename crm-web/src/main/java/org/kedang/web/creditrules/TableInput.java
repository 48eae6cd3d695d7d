package org.kedang.web.creditrules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.Indicator;
import org.kedang.analytics.credit.PointsTable.Step;
import org.kedang.analytics.credit.PointsTable;
import org.kedang.analytics.credit.Scorecard;

/**
 * One points table in the form: its ticks, what a missing figure brings, and its steps.
 * Steps that are left blank are none.
 */
public final class TableInput {

	private static final int SPARE = 2;

	private final RulesForm form;

	private final Indicator indicator;

	TableInput(RulesForm form, Indicator indicator) {
		this.form = form;
		this.indicator = indicator;
	}

	/** The table; null where something is wrong, which the form then knows. */
	@Nullable PointsTable read() {
		boolean required = isRequired();
		int missing = required ? 0 : this.form.whole(name("missing"), Scorecard.BEST);
		List<Step> steps = new ArrayList<>();
		int before = this.form.wrongs();
		for (int i = 0; i < RulesTexts.STEPS; i++) {
			if (isFilled(i)) {
				Step step = step(i);
				if (step != null && !steps.isEmpty() && steps.get(steps.size() - 1).from() >= step.from()) {
					this.form.refuse(from(i), "creditrules.wrong.ascending");
				}
				else if (step != null) {
					steps.add(step);
				}
			}
		}
		if (steps.isEmpty() && this.form.wrongs() == before) {
			this.form.refuse(from(0), "creditrules.wrong.steps");
		}
		if (missing > steps.stream().mapToInt(Step::points).max().orElse(missing)) {
			this.form.refuse(name("missing"), "creditrules.wrong.missing");
		}
		return (steps.isEmpty() || this.form.wrongs() > before) ? null
				: new PointsTable(this.indicator, required, missing, steps);
	}

	private @Nullable Step step(int place) {
		BigDecimal from = this.form.number(from(place));
		if (from == null) {
			this.form.refuse(from(place), "creditrules.wrong.number");
		}
		int points = this.form.whole(points(place), Scorecard.BEST);
		return (from == null) ? null : new Step((isShare() ? from.movePointLeft(2) : from).doubleValue(), points);
	}

	private boolean isFilled(int place) {
		return !this.form.text(from(place)).isEmpty() || !this.form.text(points(place)).isEmpty();
	}

	public Indicator indicator() {
		return this.indicator;
	}

	/** Whether it may be seen and changed by those alone who see what it looks at. */
	public boolean isClosed() {
		return this.form.isClosed(this.indicator);
	}

	public boolean isUsed() {
		return this.form.isTicked("use", this.indicator);
	}

	public boolean isRequired() {
		return this.form.isTicked("required", this.indicator);
	}

	/** Whether limits are written in per cent. */
	public boolean isShare() {
		return RulesTexts.isShare(this.indicator);
	}

	/** The places of its steps: those filled in, and some to fill in. */
	public List<Integer> places() {
		int filled = IntStream.range(0, RulesTexts.STEPS)
			.filter(this::isFilled)
			.map((place) -> place + 1)
			.max()
			.orElse(0);
		return IntStream.range(0, Math.min(RulesTexts.STEPS, filled + SPARE)).boxed().toList();
	}

	/** The name of one of its inputs. */
	public String name(String what) {
		return RulesTexts.name(what, this.indicator);
	}

	public String from(int place) {
		return name("from") + "." + place;
	}

	public String points(int place) {
		return name("points") + "." + place;
	}

}
