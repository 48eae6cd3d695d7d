package org.kedang.web.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

import org.kedang.analytics.CustomerFigure;
import org.kedang.analytics.CustomerGrouping;
import org.kedang.analytics.FigureGroup;
import org.kedang.analytics.FigureGroups;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.compare.Spread;
import org.kedang.web.support.Texts;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * A figure's groups as lines of a table and as boxes of a chart.
 */
@Component
class GroupLines {

	/** More boxes than that nobody can tell apart. */
	static final int DRAWN = 15;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final FigureGroups groups;

	private final GroupTexts names;

	private final FigureTexts figures;

	private final Texts texts;

	GroupLines(FigureGroups groups, GroupTexts names, FigureTexts figures, Texts texts) {
		this.groups = groups;
		this.names = names;
		this.figures = figures;
		this.texts = texts;
	}

	/**
	 * Everybody first, then the groups: those that have an order in it, others by their
	 * number of customers; the unknown last.
	 */
	List<GroupLine> of(ScoringRun run, CustomerFigure figure, CustomerGrouping grouping) {
		List<GroupLine> lines = new ArrayList<>(lines(run, figure, CustomerGrouping.ALL));
		if (grouping == CustomerGrouping.ALL) {
			return lines;
		}
		Comparator<FigureGroup> order = switch (grouping) {
			case RFM_CLASS, VALUE_GRADE, SEGMENT -> Comparator.comparing(FigureGroup::key);
			default -> Comparator.comparingInt((FigureGroup group) -> -(group.customers() + group.lacking()));
		};
		this.groups.of(run.id(), figure, grouping)
			.stream()
			.sorted(Comparator.comparing((FigureGroup group) -> group.key().equals(CustomerGrouping.UNKNOWN))
				.thenComparing(order))
			.forEach((group) -> lines.add(line(run, grouping, group)));
		return lines;
	}

	private List<GroupLine> lines(ScoringRun run, CustomerFigure figure, CustomerGrouping grouping) {
		return this.groups.of(run.id(), figure, grouping).stream().map((group) -> line(run, grouping, group)).toList();
	}

	private GroupLine line(ScoringRun run, CustomerGrouping grouping, FigureGroup group) {
		return new GroupLine(this.names.name(run, grouping, group.key()),
				this.names.address(run, grouping, group.key()), group);
	}

	/** Those that are drawn. */
	List<GroupLine> drawn(List<GroupLine> lines) {
		return lines.stream().filter((line) -> line.group().spread() != null).limit(DRAWN).toList();
	}

	/** Whether the logarithm shows more than the figure itself. */
	boolean isLogarithmic(CustomerFigure figure, List<GroupLine> drawn) {
		return figure.isSkewed() && Scale.isWide(drawn.stream()
			.map((line) -> Objects.requireNonNull(line.group().spread()))
			.flatMapToDouble((spread) -> DoubleStream.of(spread.tenth(), spread.nineTenths(), spread.mean())));
	}

	/** The boxes as JSON. */
	String json(CustomerFigure figure, List<GroupLine> drawn) {
		return JSON.writeValueAsString(drawn.stream().map((line) -> box(figure, line)).toList());
	}

	private Map<String, Object> box(CustomerFigure figure, GroupLine line) {
		Spread spread = Objects.requireNonNull(line.group().spread());
		Map<String, Object> box = new LinkedHashMap<>();
		box.put("name", line.name());
		box.put("value", List.of(spread.tenth(), spread.quarter(), spread.median(), spread.threeQuarters(),
				spread.nineTenths()));
		box.put("mean", spread.mean());
		box.put("label",
				this.texts.text("compare.box", line.name(), spread.customers(),
						this.figures.value(figure, spread.median()), this.figures.value(figure, spread.quarter()),
						this.figures.value(figure, spread.threeQuarters()), this.figures.value(figure, spread.mean())));
		if (line.address() != null) {
			box.put("link", line.address());
		}
		return box;
	}

}
