package org.kedang.analytics;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.hindsight.Hindsight;
import org.kedang.analytics.hindsight.Promise;

/**
 * What a run learnt from all customers together, and how well that did where the answer
 * was known already.
 *
 * @param buying the buying model; null where too few customers have bought again
 * @param churn the churn model's record
 * @param segments the segments; empty where nobody has bought
 * @param silhouette the mean silhouette of the segments, -1 to 1; null without two
 * @param grades how many customers have which grade, by kind and grade
 * @param millis how long each step took
 * @param late the record of foretelling late payment; null in runs of earlier versions
 * @param hindsight how well grades have done; empty in runs of earlier versions
 */
public record RunRecord(@Nullable BuyingRecord buying, ChurnRecord churn, List<SegmentRecord> segments,
		@Nullable Double silhouette, Map<String, Map<String, Integer>> grades, Map<String, Long> millis,
		@Nullable LateRecord late, List<Hindsight> hindsight) {

	public RunRecord {
		hindsight = (hindsight != null) ? List.copyOf(hindsight) : List.of();
	}

	/** The same, with how well values have done, and how long each step took. */
	RunRecord with(List<Hindsight> values, Map<String, Long> steps) {
		return new RunRecord(this.buying, this.churn, this.segments, this.silhouette, this.grades, steps, this.late,
				Stream.concat(values.stream(), this.hindsight.stream()).toList());
	}

	/** How well grades of one kind have done; null in runs of earlier versions. */
	public @Nullable Hindsight hindsight(Promise promise) {
		return this.hindsight.stream().filter((each) -> each.promise() == promise).findFirst().orElse(null);
	}

}
