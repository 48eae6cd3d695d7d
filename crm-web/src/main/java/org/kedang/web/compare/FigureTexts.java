package org.kedang.web.compare;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerFigure;
import org.kedang.web.support.Formats;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Writes figures of customers for people, in templates as
 * {@code ${@figureTexts.value(figure, x)}}.
 */
@Component("figureTexts")
public class FigureTexts {

	private static final double SMALL = 10;

	private final Formats formats;

	private final Texts texts;

	FigureTexts(Formats formats, Texts texts) {
		this.formats = formats;
		this.texts = texts;
	}

	/** What a figure is called. */
	public String name(CustomerFigure figure) {
		return this.texts.text("figure." + figure);
	}

	/** A value with as many decimals as mean something; a dash where there is none. */
	public String value(CustomerFigure figure, @Nullable Double value) {
		return switch (figure.unit()) {
			case MONEY -> this.formats.shortMoney(value);
			case SHARE -> this.formats.percent(value);
			case COUNT, NUMBER -> number(value);
		};
	}

	private String number(@Nullable Double value) {
		if (value == null || value == Math.rint(value)) {
			return this.formats.number(value);
		}
		return this.formats.decimal(value, (Math.abs(value) < SMALL) ? 2 : 1);
	}

}
