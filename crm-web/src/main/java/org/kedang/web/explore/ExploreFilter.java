package org.kedang.web.explore;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;

/**
 * What an address asks for; turnover by province and year unless it says otherwise.
 *
 * @param year one year; null or 0 for all
 */
record ExploreFilter(@Nullable Measure measure, @Nullable Dimension rows, @Nullable Dimension columns,
		@Nullable Integer year) {

	/** What tells of a field that the reader does not see gives way to something else. */
	ExploreQuery query(Reader reader) {
		return new ExploreQuery((this.measure != null) ? this.measure : Measure.AMOUNT,
				open(this.rows, Dimension.REGION, Dimension.KIND, reader),
				open(this.columns, Dimension.YEAR, Dimension.YEAR, reader),
				(this.year != null) ? Math.max(0, this.year) : 0);
	}

	private static Dimension open(@Nullable Dimension asked, Dimension usual, Dimension instead, Reader reader) {
		Dimension dimension = (asked != null) ? asked : usual;
		return OpenDimensions.isOpen(dimension, reader) ? dimension : instead;
	}

}
