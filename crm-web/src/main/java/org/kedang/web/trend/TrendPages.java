package org.kedang.web.trend;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.kedang.access.Reader;
import org.kedang.analytics.EnteredForecast;
import org.kedang.analytics.EnteredForecasts;
import org.kedang.analytics.Foresights;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.web.explore.DimensionNames;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of a series shows.
 */
@Component
class TrendPages {

	/** Months for which forecasts can be entered, the one at hand among them. */
	static final int MONTHS = 24;

	private final SalesCounts counts;

	private final Foresights foresights;

	private final EnteredForecasts entered;

	private final PartChoices parts;

	private final DimensionNames names;

	private final Clock clock;

	private final Texts texts;

	TrendPages(SalesCounts counts, Foresights foresights, EnteredForecasts entered, PartChoices parts,
			DimensionNames names, Clock clock, Texts texts) {
		this.counts = counts;
		this.foresights = foresights;
		this.entered = entered;
		this.parts = parts;
		this.names = names;
		this.clock = clock;
		this.texts = texts;
	}

	/** Puts what is asked for into the model, and tells the view. */
	String show(TrendQuery query, YearMonth thisMonth, Reader reader, Model model) {
		SalesFigures figures = this.counts.figures().orElse(null);
		model.addAttribute("figures", figures);
		model.addAttribute("measures", TrendQuery.MEASURES);
		model.addAttribute("horizons", TrendQuery.HORIZONS);
		model.addAttribute("months", Stream.iterate(thisMonth, (month) -> month.plusMonths(1)).limit(MONTHS).toList());
		if (figures == null || !figures.isThere()) {
			return "trend/page";
		}
		DimensionNames.Names words = this.names.load(figures.run());
		List<EnteredForecast> all = this.entered.of(query.measure(), query.part(), query.key());
		model.addAttribute("names", words);
		model.addAttribute("partChoices", this.parts.all(words, reader));
		model.addAttribute("entered", all);
		this.foresights.of(figures, query.measure(), query.part(), query.key(), query.horizon())
			.map((foresight) -> TrendView.of(foresight, all, this.clock.getZone()))
			.ifPresent((view) -> {
				List<TrendRow> latestFirst = new ArrayList<>(view.rows());
				Collections.reverse(latestFirst);
				model.addAttribute("view", view);
				model.addAttribute("rows", latestFirst);
				model.addAttribute("chart", TrendChart.json(view, query, this.texts));
			});
		return "trend/page";
	}

}
