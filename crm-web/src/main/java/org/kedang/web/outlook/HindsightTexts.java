package org.kedang.web.outlook;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.Hindsights;
import org.kedang.analytics.Hindsights.Told;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.hindsight.GradeOutcome;
import org.kedang.analytics.hindsight.Hindsight;
import org.kedang.analytics.hindsight.Interval;
import org.kedang.analytics.hindsight.Promise;
import org.kedang.analytics.rfm.ValueGrade;
import org.kedang.archive.Rfm;
import org.kedang.web.support.Formats;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Puts into words how well grades have done.
 */
@Component("hindsight")
public class HindsightTexts {

	private static final int FEWEST = 10;

	private final Hindsights hindsights;

	private final GradeNames names;

	private final Texts texts;

	private final Formats formats;

	HindsightTexts(Hindsights hindsights, GradeNames names, Texts texts, Formats formats) {
		this.hindsights = hindsights;
		this.names = names;
		this.texts = texts;
		this.formats = formats;
	}

	/** What stands in the way of a record. */
	public String finding(Hindsight hindsight, Hindsight.Finding finding) {
		return switch (finding) {
			case SHORT -> this.texts.text("hindsight.SHORT." + hindsight.promise());
			case FEW -> this.texts.text("hindsight.FEW", this.formats.date(hindsight.on()),
					this.formats.number(hindsight.customers()));
			case SAME -> this.texts.text("hindsight.SAME", this.texts.text("hindsight.came." + hindsight.promise()),
					this.formats.number(hindsight.came()), this.formats.number(hindsight.customers()));
		};
	}

	/** Whether better grades did better; null of grades without order. */
	public @Nullable String order(Hindsight hindsight) {
		List<Integer> broken = hindsight.outOfOrder();
		if (broken == null) {
			return hindsight.promise().hasOrder() ? this.texts.text("hindsight.order.none") : null;
		}
		return broken.isEmpty() ? this.texts.text("hindsight.order.kept")
				: this.texts.text("hindsight.order.broken",
						broken.stream()
							.map((grade) -> this.names.promised(hindsight.promise(), grade))
							.collect(Collectors.joining(this.texts.text("archive.comma"))));
	}

	/** Where the share of those of whom it came true is likely to lie. */
	public String interval(GradeOutcome outcome) {
		Interval interval = outcome.interval();
		return (interval != null) ? this.formats.percent(interval.low()) + " – " + this.formats.percent(interval.high())
				: this.formats.text(null);
	}

	/**
	 * How all grades of a kind have done, those of fewer than ten customers aside; null
	 * of runs of earlier versions.
	 */
	public @Nullable String brief(ScoringRun run, Promise promise) {
		RunRecord learnt = run.learnt();
		Hindsight hindsight = (learnt != null) ? learnt.hindsight(promise) : null;
		return (hindsight != null) ? brief(hindsight) : null;
	}

	private String brief(Hindsight hindsight) {
		Hindsight.Finding finding = hindsight.finding();
		if (finding != null) {
			return finding(hindsight, finding);
		}
		return this.texts.text("hindsight.brief", this.formats.date(hindsight.on()),
				this.formats.date(hindsight.until()), this.texts.text("hindsight.came." + hindsight.promise()),
				hindsight.grades()
					.stream()
					.filter((grade) -> grade.customers() >= FEWEST)
					.map((grade) -> this.names.promised(hindsight.promise(), grade.grade()) + " "
							+ this.formats.percent(grade.share()))
					.collect(Collectors.joining(this.texts.text("archive.comma"))));
	}

	/** How a credit grade has done; null where it cannot be said. */
	public @Nullable String of(CustomerOutlook outlook, CustomerOutlook.Credit credit) {
		return (credit.grade() != null) ? line(outlook.run(), Promise.CREDIT, credit.grade().ordinal() + 1) : null;
	}

	/** How a relationship grade has done; null where it cannot be said. */
	public @Nullable String of(CustomerOutlook outlook, CustomerOutlook.Relationship relationship) {
		return line(outlook.run(), Promise.RELATIONSHIP, relationship.grade().ordinal() + 1);
	}

	/** How a value grade has done; null where it cannot be said. */
	public @Nullable String of(Rfm rfm) {
		return line(rfm.run(), Promise.VALUE, ValueGrade.valueOf(rfm.valueGrade()).ordinal() + 1);
	}

	private @Nullable String line(long run, Promise promise, int grade) {
		return this.hindsights.of(run, promise, grade).map(this::line).orElse(null);
	}

	private String line(Told told) {
		GradeOutcome outcome = told.outcome();
		Promise promise = told.of().promise();
		return this.texts.text("hindsight.line." + promise, this.names.promised(promise, outcome.grade()),
				this.formats.date(told.of().on()), this.formats.number(outcome.customers()),
				this.formats.date(told.of().until()), this.formats.percent(outcome.share()), interval(outcome));
	}

}
