package org.kedang.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.kedang.region.Region.Level;

/**
 * All regions of GB/T 2260, held in memory: those in force and those abolished, which
 * identity numbers still begin with. A code nobody knows has no region, no name and no
 * children.
 */
public final class Regions {

	private static final int LENGTH = 6;

	private static final RegionTable TABLE = new RegionTable();

	private static final Map<String, List<Region>> BY_AREA_CODE = byAreaCode();

	private Regions() {
	}

	/** The region of a six-digit code, in force or abolished. */
	public static Optional<Region> find(String code) {
		return Optional.ofNullable(TABLE.regions.get(code));
	}

	/** Every region, those abolished too, in the order of their codes. */
	public static Collection<Region> all() {
		return TABLE.regions.values();
	}

	/** The provinces, in the order of their codes. */
	public static List<Region> provinces() {
		return TABLE.regions.values().stream().filter((region) -> region.level() == Level.PROVINCE).toList();
	}

	/**
	 * The regions in force directly below a region: a province's cities, and counties
	 * that belong to no city.
	 */
	public static List<Region> children(String code) {
		return TABLE.children.getOrDefault(code, List.of());
	}

	/**
	 * The region with those that hold it, the province first; empty when nobody knows the
	 * code.
	 */
	public static List<Region> path(String code) {
		List<Region> path = new ArrayList<>(3);
		Optional<Region> region = find(code);
		while (region.isPresent()) {
			path.add(0, region.get());
			region = Optional.ofNullable(region.get().parent()).flatMap(Regions::find);
		}
		return path;
	}

	/**
	 * The province a code lies in, known by its first two digits even where the county is
	 * not.
	 */
	public static Optional<Region> provinceOf(String code) {
		return (code.length() < 2) ? Optional.empty() : find(code.substring(0, 2) + "0000");
	}

	/** The city a code lies in, none for a county directly under its province. */
	public static Optional<Region> cityOf(String code) {
		return path(code).stream().filter((region) -> region.level() == Level.CITY).findFirst();
	}

	/**
	 * The first code of six digits that begins with these: 320000 of 32. It is the
	 * region's own where they stand for one.
	 */
	public static String first(String digits) {
		return digits + "0".repeat(Math.max(0, LENGTH - digits.length()));
	}

	/** The last code of six digits that begins with these: 329999 of 32. */
	public static String last(String digits) {
		return digits + "9".repeat(Math.max(0, LENGTH - digits.length()));
	}

	/** Official names joined, 江苏省南京市玄武区; empty when nobody knows the code. */
	public static String fullName(String code) {
		StringBuilder name = new StringBuilder();
		path(code).forEach((region) -> name.append(region.name()));
		return name.toString();
	}

	/**
	 * The region's own name in English, {@code Nanjing}; empty when nobody knows the
	 * code.
	 */
	public static String englishName(String code) {
		return find(code).map(EnglishNames::of).orElse("");
	}

	/** The same with those that hold it, {@code Jiangsu, Nanjing}. */
	public static String fullEnglishName(String code) {
		return String.join(", ", path(code).stream().map((region) -> englishName(region.code())).toList());
	}

	/**
	 * The regions in force that share an area code of the telephone, such as {@code 025}.
	 */
	public static List<Region> byAreaCode(String areaCode) {
		return BY_AREA_CODE.getOrDefault(areaCode, List.of());
	}

	private static Map<String, List<Region>> byAreaCode() {
		Map<String, List<Region>> regions = new LinkedHashMap<>();
		for (Region region : TABLE.regions.values()) {
			if (region.areaCode() != null) {
				regions.computeIfAbsent(region.areaCode(), (key) -> new ArrayList<>()).add(region);
			}
		}
		regions.replaceAll((key, value) -> List.copyOf(value));
		return regions;
	}

}
