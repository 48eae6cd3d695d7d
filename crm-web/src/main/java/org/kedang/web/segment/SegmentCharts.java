package org.kedang.web.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.kedang.analytics.SegmentDivision.Choice;
import org.kedang.web.support.Texts;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The figures of segments in the form that charts are drawn from.
 */
@Component
class SegmentCharts {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> FIGURES = List.of("recency", "purchases", "amount");

	private final Texts texts;

	SegmentCharts(Texts texts) {
		this.texts = texts;
	}

	/**
	 * How far each centre is from the mean of all: a group of bars a segment, a bar a
	 * figure.
	 */
	String deviations(SegmentView view) {
		Map<String, Object> chart = new LinkedHashMap<>();
		chart.put("groups", view.lines().stream().map((line) -> label(line)).toList());
		chart.put("links", view.lines().stream().map(SegmentView.Line::address).toList());
		chart.put("series", IntStream.range(0, FIGURES.size())
			.mapToObj((figure) -> Map.of("name", this.texts.text("grades.segment." + FIGURES.get(figure)), "values",
					view.lines().stream().map((line) -> rounded(line.deviations().get(figure))).toList()))
			.toList());
		return JSON.writeValueAsString(chart);
	}

	/** A bubble a segment: days since the last purchase, amount, customers. */
	String bubbles(SegmentView view) {
		return JSON.writeValueAsString(view.lines()
			.stream()
			.map((line) -> Map.of("label", String.valueOf(line.segment().number()), "name", label(line), "link",
					line.address(), "value",
					List.of(rounded(line.segment().recency()), rounded(line.segment().amount()),
							line.segment().customers())))
			.toList());
	}

	/**
	 * The silhouette of each number of segments tried. The chosen one leads to its
	 * segments; who would have been in others was tried on some and is not kept.
	 */
	String silhouettes(SegmentView view) {
		return JSON.writeValueAsString(view.choices()
			.stream()
			.filter((choice) -> choice.silhouette() != null)
			.map((choice) -> silhouette(choice, view.chosen(choice)))
			.toList());
	}

	private static Map<String, Object> silhouette(Choice choice, boolean chosen) {
		Map<String, Object> bar = new LinkedHashMap<>();
		bar.put("name", String.valueOf(choice.segments()));
		bar.put("value", silhouette(choice));
		bar.put("marked", chosen);
		if (chosen) {
			bar.put("link", "/segments#segments");
		}
		return bar;
	}

	private static String label(SegmentView.Line line) {
		return line.segment().number() + " " + line.name();
	}

	private static double silhouette(Choice choice) {
		return (choice.silhouette() != null) ? rounded(choice.silhouette()) : 0;
	}

	/** Thousandths: more would only make the page longer. */
	private static double rounded(double value) {
		return Math.round(value * 1000) / 1000.0;
	}

}
