package org.kedang.region;

import org.jspecify.annotations.Nullable;

/**
 * One administrative region.
 *
 * @param code six digits of GB/T 2260, such as {@code 320102}
 * @param name the official name without its parents, such as 玄武区
 * @param shortName the name as spoken, without the kind of region, such as 玄武
 * @param level province, city or county
 * @param parent code of the region that holds this one, {@code null} for a province; a
 * county directly under its province (as in 北京 or 济源) has the province as parent
 * @param abolished last revision of the standard that had the code ({@code 2009-12}),
 * {@code null} while it is in force
 * @param areaCode area code of the telephone with its zero ({@code 025}), where the
 * region has one of its own
 */
public record Region(String code, String name, String shortName, Level level, @Nullable String parent,
		@Nullable String abolished, @Nullable String areaCode) {

	/**
	 * Whether the code is no longer given out, though identity numbers still begin with
	 * it.
	 */
	public boolean historical() {
		return this.abolished != null;
	}

	/** The three levels of the standard. */
	public enum Level {

		PROVINCE, CITY, COUNTY

	}

}
