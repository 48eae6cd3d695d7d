package org.kedang.web.explore;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;

/**
 * What an address asks for; turnover by province and year unless it says otherwise.
 *
 * @param year one year; null or 0 for all
 */
record ExploreFilter(@Nullable Measure measure, @Nullable Dimension rows, @Nullable Dimension columns,
		@Nullable Integer year) {

	ExploreQuery query() {
		return new ExploreQuery((this.measure != null) ? this.measure : Measure.AMOUNT,
				(this.rows != null) ? this.rows : Dimension.REGION,
				(this.columns != null) ? this.columns : Dimension.YEAR,
				(this.year != null) ? Math.max(0, this.year) : 0);
	}

}
