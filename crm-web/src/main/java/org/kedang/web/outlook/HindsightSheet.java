package org.kedang.web.outlook;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.hindsight.GradeOutcome;
import org.kedang.analytics.hindsight.Hindsight;
import org.kedang.analytics.hindsight.Interval;
import org.kedang.ingest.template.Column;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * How well grades have done, as two sheets: each grade, and how far all of a kind can be
 * believed.
 */
@Component
class HindsightSheet {

	private final HindsightTexts words;

	private final GradeNames names;

	private final Texts texts;

	HindsightSheet(HindsightTexts words, GradeNames names, Texts texts) {
		this.words = words;
		this.names = names;
		this.texts = texts;
	}

	void write(Sheet sheet, Iterable<Hindsight> all) throws IOException {
		sheet.begin("hindsight.sheet", sheet.text("grades.kind", 14), sheet.text("grades.grade", 16),
				sheet.whole("churn.customers"), sheet.text("hindsight.what", 26), sheet.whole("hindsight.came"),
				sheet.decimal("hindsight.share"), sheet.decimal("hindsight.low"), sheet.decimal("hindsight.high"),
				sheet.text("hindsight.besides", 26), sheet.whole("hindsight.besides.came"),
				sheet.amount("hindsight.amount"), sheet.decimal("hindsight.amountShare"));
		for (Hindsight each : all) {
			for (GradeOutcome grade : each.grades()) {
				sheet.row(cells(each, grade));
			}
		}
		sheet.begin("hindsight.title", sheet.text("grades.kind", 14),
				sheet.column("hindsight.on", Column.Format.DATE, 12),
				sheet.column("hindsight.until", Column.Format.DATE, 12), sheet.whole("churn.customers"),
				sheet.decimal("hindsight.auc", 10), sheet.decimal("hindsight.gini", 10),
				sheet.decimal("hindsight.ks", 10), sheet.decimal("hindsight.correlation", 16),
				sheet.text("hindsight.order", 60), sheet.text("hindsight.finding", 60));
		for (Hindsight each : all) {
			Hindsight.Finding finding = each.finding();
			sheet.row(kind(each), each.on(), each.until(), each.customers(), each.auc(), each.gini(), each.ks(),
					each.correlation(), each.grades().isEmpty() ? null : this.words.order(each),
					(finding != null) ? this.words.finding(each, finding) : null);
		}
	}

	private @Nullable Object[] cells(Hindsight of, GradeOutcome grade) {
		Interval interval = grade.interval();
		boolean besides = grade.besides() != null;
		return new @Nullable Object[] { kind(of), this.names.promised(of.promise(), grade.grade()), grade.customers(),
				this.texts.text("hindsight.came." + of.promise()), grade.came(), grade.share(),
				(interval != null) ? interval.low() : null, (interval != null) ? interval.high() : null,
				besides ? this.texts.text("hindsight.besides." + of.promise()) : null, grade.besides(), grade.amount(),
				of.amountShare(grade) };
	}

	private String kind(Hindsight of) {
		return this.texts.text("hindsight.kind." + of.promise());
	}

}
