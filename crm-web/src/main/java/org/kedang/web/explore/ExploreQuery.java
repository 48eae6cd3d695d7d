package org.kedang.web.explore;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.Measure;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is looked at: one measure by two dimensions, in one year or in all.
 *
 * @param year 0 for all years
 */
public record ExploreQuery(Measure measure, Dimension rows, Dimension columns, int year) {

	/** Why there is no such table, as a message code; null where there is. */
	public @Nullable String problem() {
		if (this.rows == this.columns) {
			return "explore.problem.same";
		}
		if (this.rows.isTime() && this.columns.isTime()) {
			return "explore.problem.times";
		}
		return this.measure.knows(this.rows) && this.measure.knows(this.columns) ? null : "explore.problem.unknown";
	}

	/** Whether a year can be chosen; with times in the table all are shown. */
	public boolean isOfOneYear() {
		return this.year > 0 && !this.rows.isTime() && !this.columns.isTime();
	}

	/** Whether grades of a run are counted, where rosters list grades in force. */
	public boolean isByGrade() {
		return this.rows == Dimension.GRADE || this.columns == Dimension.GRADE;
	}

	/** The same with rows and columns exchanged. */
	public String turned() {
		return address("/explore", this.columns, this.rows);
	}

	/** The same as a file. */
	public String exportAddress() {
		return address("/explore/export.xlsx", this.rows, this.columns);
	}

	private String address(String path, Dimension first, Dimension second) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
			.queryParam("measure", this.measure)
			.queryParam("rows", first)
			.queryParam("columns", second);
		if (this.year > 0) {
			address.queryParam("year", this.year);
		}
		return address.build().toUriString();
	}

}
