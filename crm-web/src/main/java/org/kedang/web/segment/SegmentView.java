package org.kedang.web.segment;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.SegmentDivision.Choice;
import org.kedang.analytics.SegmentDivision;
import org.kedang.analytics.SegmentRecord;
import org.kedang.web.outlook.SegmentNames;

/**
 * A run's segments as its page, its workbook and programs are told them.
 *
 * @param lines the segments, the largest first
 * @param customers how many there are in all of them
 * @param division how they came about; null in runs of earlier versions, which did not
 * note it
 */
public record SegmentView(List<Line> lines, int customers, @Nullable SegmentDivision division) {

	/**
	 * One segment.
	 *
	 * @param name in the reader's language
	 * @param share of all customers divided, 0 to 1
	 * @param deviations standard deviations above the mean of all: last purchase, days
	 * with a purchase, amount; empty where not noted
	 * @param address of those who are in it
	 */
	public record Line(SegmentRecord segment, String name, double share, List<Double> deviations, String address) {
	}

	static SegmentView of(ScoringRun run, List<SegmentRecord> segments, @Nullable SegmentDivision division,
			SegmentNames names) {
		int customers = segments.stream().mapToInt(SegmentRecord::customers).sum();
		List<Line> lines = IntStream.range(0, segments.size())
			.mapToObj((at) -> new Line(segments.get(at), names.of(segments.get(at)),
					(double) segments.get(at).customers() / customers,
					(division != null && at < division.deviations().size()) ? division.deviations().get(at) : List.of(),
					"/grades/customers?run=%d&kind=SEGMENT&grade=%d".formatted(run.id(), segments.get(at).number())))
			.toList();
		return new SegmentView(lines, customers, division);
	}

	public boolean isEmpty() {
		return this.lines.isEmpty();
	}

	/** The numbers of segments tried, the fewest first. */
	public List<Choice> choices() {
		return (this.division != null) ? this.division.choices() : List.of();
	}

	/** Whether the division has so many segments. */
	public boolean chosen(Choice choice) {
		return choice.segments() == this.lines.size();
	}

	/** What was chosen; null where nothing was to be chosen from. */
	public @Nullable Choice choice() {
		return choices().stream().filter(this::chosen).findFirst().orElse(null);
	}

	/** The mean of all on a figure; null where it was not noted. */
	public @Nullable Double mean(int figure) {
		return (this.division != null && figure < this.division.means().size()) ? this.division.means().get(figure)
				: null;
	}

}
