package org.kedang.web.outlook;

import java.util.Optional;
import java.util.stream.Collectors;

import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.SegmentRecord;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * What segments are called: by what sets them apart.
 */
@Component("segmentNames")
public class SegmentNames {

	private final Texts texts;

	SegmentNames(Texts texts) {
		this.texts = texts;
	}

	/** A segment in the reader's language, such as 近期购买 · 金额较大. */
	public String of(SegmentRecord segment) {
		String name = segment.traits()
			.stream()
			.map((trait) -> this.texts.text("grades.trait." + trait.level() + "." + trait.feature()))
			.collect(Collectors.joining(" · "));
		return (name.isEmpty() ? this.texts.text("grades.segment.average") : name)
				+ ((segment.twin() > 0) ? " " + segment.twin() : "");
	}

	/** A run's segment by its number; the number alone where the run does not say. */
	public String of(ScoringRun run, int number) {
		return Optional.ofNullable(run.learnt())
			.flatMap((learnt) -> learnt.segments().stream().filter((each) -> each.number() == number).findFirst())
			.map(this::of)
			.orElse(String.valueOf(number));
	}

}
