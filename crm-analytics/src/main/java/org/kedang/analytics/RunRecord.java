package org.kedang.analytics;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

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
 */
public record RunRecord(@Nullable BuyingRecord buying, ChurnRecord churn, List<SegmentRecord> segments,
		@Nullable Double silhouette, Map<String, Map<String, Integer>> grades, Map<String, Long> millis,
		@Nullable LateRecord late) {

	/** The same, with how long each step took. */
	RunRecord took(Map<String, Long> steps) {
		return new RunRecord(this.buying, this.churn, this.segments, this.silhouette, this.grades, steps, this.late);
	}

}
