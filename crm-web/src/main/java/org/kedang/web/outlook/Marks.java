package org.kedang.web.outlook;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.HoldOut;
import org.kedang.analytics.churn.CalibrationBand;
import org.kedang.analytics.churn.Judgement;
import org.kedang.analytics.churn.Lift;

/**
 * Where the marks of a judgement's curves lead: to those it was judged by, as they were
 * then. They are kept the most probable first, so that a mark is a stretch of them.
 *
 * @param run the run's number
 * @param about of what it tells
 * @param kept whether they are; runs of earlier versions did not keep them
 */
public record Marks(long run, HoldOut.About about, boolean kept) {

	/** The most probable tenths up to one; null where they are not kept. */
	public @Nullable Mark upTo(String foreseer, Judgement judgement, Lift lift) {
		return stretch(foreseer, 1, end(judgement, lift.tenth()));
	}

	/** A tenth alone; null where they are not kept. */
	public @Nullable Mark tenth(String foreseer, Judgement judgement, Lift lift) {
		return stretch(foreseer, end(judgement, lift.tenth() - 1) + 1, end(judgement, lift.tenth()));
	}

	private static int end(Judgement judgement, int tenth) {
		return (int) Math.round(judgement.rows() * tenth / 10.0);
	}

	/** A band of probability; null where they are not kept. */
	public @Nullable Mark band(String foreseer, Judgement judgement, CalibrationBand band) {
		List<CalibrationBand> bands = judgement.calibration();
		int above = bands.subList(bands.indexOf(band) + 1, bands.size()).stream().mapToInt(CalibrationBand::rows).sum();
		return stretch(foreseer, above + 1, above + band.rows());
	}

	private @Nullable Mark stretch(String foreseer, int from, int to) {
		return (!this.kept || to < from) ? null
				: new Mark(to - from + 1, HoldOutController.address(this.run, this.about, foreseer, from, to));
	}

	/**
	 * One mark.
	 *
	 * @param count of how many it tells
	 * @param address of the list of them
	 */
	public record Mark(int count, String address) {
	}

}
