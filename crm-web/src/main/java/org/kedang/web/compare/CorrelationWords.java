package org.kedang.web.compare;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.Coefficient;
import org.kedang.analytics.FigureCorrelation;
import org.kedang.analytics.correlate.Correlation.Reason;
import org.kedang.web.support.Formats;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Says in words what a coefficient tells, and what it does not.
 */
@Component("correlationWords")
public class CorrelationWords {

	/** Below it a p-value is not told to more digits. */
	private static final double TINY = 0.0001;

	/** So much further from 0, and a curve fits better than a line. */
	private static final double BENT = 0.1;

	private final FigureTexts figures;

	private final Formats formats;

	private final Texts texts;

	CorrelationWords(FigureTexts figures, Formats formats, Texts texts) {
		this.figures = figures;
		this.formats = formats;
		this.texts = texts;
	}

	/** A sentence or two about the two figures. */
	public String sentence(FigureCorrelation both) {
		String x = this.figures.name(both.first());
		String y = this.figures.name(both.second());
		Coefficient spearman = both.spearman();
		Double rho = spearman.value();
		if (rho == null) {
			return reason(spearman.reason(), x, y, both.customers());
		}
		if (!spearman.told()) {
			return this.texts.text("correlate.words.chance", x, y, p(spearman.pValue()));
		}
		if (spearman.strength() == 0) {
			return this.texts.text("correlate.words.nothing", x, y);
		}
		String sentence = this.texts.text((rho > 0) ? "correlate.words.rises" : "correlate.words.falls", x, y,
				this.texts.text("correlate.strength." + spearman.strength()));
		Double r = both.pearson().value();
		return (r != null && Math.abs(rho) - Math.abs(r) > BENT) ? sentence + this.texts.text("correlate.words.bent")
				: sentence;
	}

	private String reason(@Nullable Reason reason, String x, String y, int customers) {
		if (reason == Reason.FIRST_CONSTANT || reason == Reason.SECOND_CONSTANT) {
			return this.texts.text("correlate.words.constant", (reason == Reason.FIRST_CONSTANT) ? x : y, customers);
		}
		return this.texts.text("correlate.words.few", x, y, customers);
	}

	/** A coefficient, or a dash. */
	public String coefficient(Coefficient coefficient) {
		return this.formats.decimal(coefficient.value(), 3);
	}

	/** A p-value, the tiny ones as below something. */
	public String p(@Nullable Double p) {
		return (p != null && p < TINY) ? "< 0.0001" : this.formats.decimal(p, 4);
	}

}
