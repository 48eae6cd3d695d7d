package org.kedang.web.browser;

import java.util.List;

/**
 * How a page is looked at.
 *
 * @param width of the window in CSS pixels
 * @param language of what is read, as it is tagged
 */
public record Look(int width, boolean dark, String language) {

	public static final Look WIDE = new Look(1440, false, "zh-CN");

	public static final Look WIDE_DARK = new Look(1440, true, "en");

	public static final Look NARROW = new Look(360, false, "en");

	public static final Look NARROW_DARK = new Look(360, true, "zh-CN");

	/** Each width in each colour and each language once. */
	public static final List<Look> ALL = List.of(WIDE, WIDE_DARK, NARROW, NARROW_DARK);

	/**
	 * Each width, each colour and each language once, for pages that are variations of
	 * another.
	 */
	public static final List<Look> OPPOSITES = List.of(WIDE, new Look(360, true, "en"));

	/**
	 * For what differs little from a page that is looked at more often, as empty ones.
	 */
	public static final List<Look> ONCE = List.of(new Look(360, true, "en"));

	/**
	 * Whether axe examines the page: in one look of each colour and of each width is
	 * enough.
	 */
	boolean examined() {
		return this.dark == (this.width < 600);
	}

	int height() {
		return (this.width < 600) ? 780 : 900;
	}

	@Override
	public String toString() {
		return this.width + "-" + (this.dark ? "dark" : "light") + "-" + this.language.substring(0, 2);
	}

}
