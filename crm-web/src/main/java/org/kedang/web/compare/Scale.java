package org.kedang.web.compare;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * Whether an axis is of logarithms.
 */
final class Scale {

	/** Below it a plain axis shows all there is to see. */
	private static final double WIDE = 20;

	private Scale() {
	}

	/** Whether all values are above 0, and the largest is many times the smallest. */
	static boolean isWide(DoubleStream values) {
		DoubleSummaryStatistics all = values.summaryStatistics();
		return all.getCount() > 0 && all.getMin() > 0 && all.getMax() > WIDE * all.getMin();
	}

}
