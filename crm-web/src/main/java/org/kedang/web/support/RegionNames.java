package org.kedang.web.support;

import java.util.stream.Collectors;

import org.kedang.region.Region;
import org.kedang.region.Regions;

/**
 * Names of regions in the language of the reader.
 */
public final class RegionNames {

	private RegionNames() {
	}

	/** A region's own name, as it is spoken: 南京 or Nanjing. */
	public static String own(Region region) {
		return Languages.isEnglish() ? Regions.englishName(region.code()) : region.shortName();
	}

	/** Province, city and county in full; the code where nobody knows it. */
	public static String full(String code) {
		String name = Languages.isEnglish()
				? Regions.path(code).stream().map(RegionNames::own).collect(Collectors.joining(", "))
				: Regions.fullName(code);
		return name.isEmpty() ? code : name;
	}

}
