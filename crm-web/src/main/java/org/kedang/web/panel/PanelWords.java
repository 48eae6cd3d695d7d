package org.kedang.web.panel;

import java.time.LocalDate;
import java.time.Period;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.catalogue.Subject;
import org.kedang.web.field.FieldTexts;
import org.kedang.web.support.Formats;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Writes the figures of panels; what is not known stays unknown.
 */
@Component
class PanelWords {

	final Texts texts;

	final FieldTexts fields;

	private final Formats formats;

	PanelWords(Texts texts, FieldTexts fields, Formats formats) {
		this.texts = texts;
		this.fields = fields;
		this.formats = formats;
	}

	@Nullable String percent(@Nullable Number share) {
		return (share != null) ? this.formats.percent(share) : null;
	}

	/** A change with its sign. */
	@Nullable String change(@Nullable Double share) {
		return (share != null) ? ((share > 0) ? "+" : "") + this.formats.percent(share) : null;
	}

	/** A part of a whole as a percentage, with both behind it; null without a whole. */
	@Nullable String share(int part, int whole) {
		return (whole > 0) ? this.texts.text("panel.share", this.formats.percent((double) part / whole), part, whole)
				: null;
	}

	@Nullable String money(@Nullable Number amount) {
		return (amount != null) ? this.formats.money(amount) : null;
	}

	@Nullable String number(@Nullable Number number) {
		return (number != null) ? this.formats.number(number) : null;
	}

	@Nullable String decimal(@Nullable Number number) {
		return (number != null) ? this.formats.decimal(number, 1) : null;
	}

	/** The figure and its zone. */
	String zScore(CustomerOutlook.Balance balance) {
		String zone = this.texts.text("outlook.balance.zone." + balance.zone());
		return this.texts.text("panel.zScore.of", (balance.zScore() != null) ? this.formats.decimal(balance.zScore(), 2)
				: this.texts.text("outlook.balance.noDebt"), zone);
	}

	@Nullable String days(@Nullable Number days) {
		return (days != null) ? this.texts.text("panel.days", this.formats.number(days)) : null;
	}

	/**
	 * Days since the last purchase, and how many intervals of the customer's own they
	 * are.
	 */
	@Nullable String silence(CustomerOutlook.@Nullable Churn churn) {
		return (churn != null) ? this.texts.text("panel.silence.of", this.formats.number(churn.inputs().get(0)),
				this.formats.decimal(churn.silence(), 1)) : null;
	}

	/** A day, and how many years ago it was. */
	@Nullable String since(@Nullable LocalDate day, LocalDate today) {
		return (day != null) ? this.texts.text("panel.since", this.formats.date(day),
				Math.max(0, Period.between(day, today).toTotalMonths() / 12)) : null;
	}

	@Nullable String date(@Nullable LocalDate day) {
		return (day != null) ? this.formats.date(day) : null;
	}

	@Nullable String option(Subject subject, @Nullable String key) {
		return (key != null) ? this.fields.option(subject, "channel", key) : null;
	}

	/** A text by the end of its code; null for none. */
	@Nullable String text(String code, @Nullable Object end) {
		return (end != null) ? this.texts.text(code + end) : null;
	}

}
