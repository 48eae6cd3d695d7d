package org.kedang.web.support;

import org.kedang.ingest.standardise.RegionText;
import org.kedang.region.Region;
import org.kedang.region.Regions;

/**
 * Names of regions in the language of the reader.
 */
public final class RegionNames {

	private static final RegionText REGION = new RegionText();

	private RegionNames() {
	}

	/** A region's own name, as it is spoken: 南京 or Nanjing. */
	public static String own(Region region) {
		return Languages.isEnglish() ? Regions.englishName(region.code()) : region.shortName();
	}

	/** Province, city and county in full; the code where nobody knows it. */
	public static String full(String code) {
		String name = Languages.isEnglish() ? Regions.fullEnglishName(code) : Regions.fullName(code);
		return name.isEmpty() ? code : name;
	}

	/**
	 * The same as an import reads it back: with its code where several regions are called
	 * so, or it is abolished.
	 */
	public static String exact(String code) {
		String name = full(code);
		boolean told = name.equals(code) || code.equals(REGION.apply(name).value());
		return told ? name : name + " " + code;
	}

}
