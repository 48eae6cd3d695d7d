package org.kedang.web.outlook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.GradeKind;
import org.kedang.web.support.Texts;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * How grades are spread, as bars that each lead to the list of those they count.
 */
@Component("distributionCharts")
public class DistributionCharts {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final GradeNames names;

	private final Texts texts;

	DistributionCharts(GradeNames names, Texts texts) {
		this.names = names;
		this.texts = texts;
	}

	/** The bars as JSON. */
	public String json(Distribution distribution) {
		List<Distribution.Share> grades = distribution.grades();
		Map<String, Object> series = new LinkedHashMap<>();
		series.put("name", this.texts.text("churn.customers"));
		series.put("values", grades.stream().map(Distribution.Share::customers).toList());
		series.put("links", grades.stream().map(DistributionCharts::link).toList());
		return JSON.writeValueAsString(Map.of("names", grades.stream().map((each) -> name(distribution, each)).toList(),
				"stacked", false, "series", List.of(series)));
	}

	/** R2 without its words: a bar is narrow. */
	private String name(Distribution distribution, Distribution.Share share) {
		GradeKind kind = distribution.kind();
		return (kind == GradeKind.RELATIONSHIP && share.grade() != GradeKind.NONE) ? kind.codes().get(share.grade() - 1)
				: this.names.of(kind, share.grade());
	}

	private static @Nullable String link(Distribution.Share share) {
		return (share.customers() > 0) ? share.address() : null;
	}

}
