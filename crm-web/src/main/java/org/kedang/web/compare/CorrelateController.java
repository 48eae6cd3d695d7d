package org.kedang.web.compare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerFigure;
import org.kedang.analytics.FigureCorrelation;
import org.kedang.analytics.FigureCorrelations.Point;
import org.kedang.analytics.FigureCorrelations;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/**
 * Two figures of the same customers against each other.
 */
@Controller
class CorrelateController {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int LISTED = 20;

	private final ScoringRuns runs;

	private final FigureCorrelations correlations;

	private final FigureTexts figures;

	CorrelateController(ScoringRuns runs, FigureCorrelations correlations, FigureTexts figures) {
		this.runs = runs;
		this.correlations = correlations;
		this.figures = figures;
	}

	@GetMapping("/correlate")
	String scatter(@RequestParam(name = "x", defaultValue = "ORDERS") CustomerFigure x,
			@RequestParam(name = "y", defaultValue = "AMOUNT") CustomerFigure y,
			@RequestParam(name = "linear", defaultValue = "false") boolean linear, Model model) {
		ScoringRun run = this.runs.current().orElse(null);
		model.addAttribute("run", run);
		model.addAttribute("x", x);
		model.addAttribute("y", y);
		model.addAttribute("linear", linear);
		model.addAttribute("figures", CustomerFigure.values());
		if (run != null) {
			List<FigureCorrelation> all = this.correlations.all(run.id());
			model.addAttribute("matrix", CorrelationMatrix.of(all));
			if (x != y) {
				this.correlations.of(run.id(), x, y).ifPresent((both) -> {
					model.addAttribute("both", both);
					draw(this.correlations.points(run.id(), x, y), x, y, linear, model);
				});
			}
		}
		return "compare/correlate";
	}

	/** What has no logarithm is not drawn on an axis of logarithms. */
	private void draw(List<Point> points, CustomerFigure x, CustomerFigure y, boolean linear, Model model) {
		boolean wideX = x.isSkewed()
				&& Scale.isWide(points.stream().mapToDouble(Point::x).filter((value) -> value > 0));
		boolean wideY = y.isSkewed()
				&& Scale.isWide(points.stream().mapToDouble(Point::y).filter((value) -> value > 0));
		boolean logX = !linear && wideX;
		boolean logY = !linear && wideY;
		List<Point> drawn = points.stream()
			.filter((point) -> (!logX || point.x() > 0) && (!logY || point.y() > 0))
			.toList();
		model.addAttribute("scaleX", scale(logX));
		model.addAttribute("scaleY", scale(logY));
		model.addAttribute("skewed", wideX || wideY);
		model.addAttribute("drawn", drawn.size());
		model.addAttribute("undrawn", points.size() - drawn.size());
		model.addAttribute("listed", drawn.subList(0, Math.min(LISTED, drawn.size())));
		model.addAttribute("json", JSON.writeValueAsString(drawn.stream().map((point) -> mark(point, x, y)).toList()));
	}

	private static @Nullable String scale(boolean logarithmic) {
		return logarithmic ? "log" : null;
	}

	private Map<String, Object> mark(Point point, CustomerFigure x, CustomerFigure y) {
		return Map.of("value", List.of(point.x(), point.y()), "label",
				"%s\n%s %s\n%s %s".formatted(point.name(), this.figures.name(x), this.figures.value(x, point.x()),
						this.figures.name(y), this.figures.value(y, point.y())),
				"link", "/customers/" + UriUtils.encodePathSegment(point.number(), StandardCharsets.UTF_8));
	}

}
