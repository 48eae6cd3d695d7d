package org.kedang.ingest.standardise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.region.Region;
import org.kedang.region.Region.Level;
import org.kedang.region.Regions;

/**
 * Regions by the names people call them: official (江苏省), spoken (江苏) and, for provinces,
 * by one character (苏).
 */
final class RegionNames {

	private static final String SEPARATORS = " ,、/-—|>·.;:";

	/** What follows a name when it is only part of a street's or a building's. */
	private static final String[] STREETS = { "路", "街", "巷", "弄", "里", "东路", "西路", "南路", "北路", "中路", "大道", "大街", "大路",
			"大厦", "公路", "新村", "广场", "支路", "环路", "东街", "西街", "南街", "北街", "一路", "二路", "三路", "四路", "五路", "六路", "七路", "八路",
			"小区", "花园", "国际", "银行", "大学", "大酒店", "酒店", "饭店", "宾馆", "商城" };

	private static final String ABBREVIATIONS = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新台港澳";

	private static final String[] PROVINCES = { "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34",
			"35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "51", "52", "52", "53", "53", "54", "61",
			"61", "62", "62", "63", "64", "65", "71", "81", "82" };

	private static final Map<String, List<Region>> IN_FORCE = new HashMap<>();

	private static final Map<String, List<Region>> ABOLISHED = new HashMap<>();

	/**
	 * By the letter that names begin with, how long they are: a bit for each length. Most
	 * streets begin otherwise and need no search.
	 */
	private static final int[] LENGTHS = new int[Character.MAX_VALUE + 1];

	private static final int[] ABOLISHED_LENGTHS = new int[Character.MAX_VALUE + 1];

	static {
		for (Region region : Regions.all()) {
			if (region.historical()) {
				add(ABOLISHED, ABOLISHED_LENGTHS, region.name(), region);
				continue;
			}
			add(IN_FORCE, LENGTHS, region.name(), region);
			if (!region.shortName().equals(region.name())) {
				add(IN_FORCE, LENGTHS, region.shortName(), region);
			}
		}
	}

	private RegionNames() {
	}

	private static void add(Map<String, List<Region>> names, int[] lengths, String name, Region region) {
		lengths[name.charAt(0)] |= 1 << name.length();
		names.computeIfAbsent(name, (key) -> new ArrayList<>()).add(region);
	}

	/**
	 * The longest name of a region below another that begins at a position, as several
	 * regions if they share it.
	 */
	static Match match(String text, int from, @Nullable Region within) {
		if (from >= text.length()) {
			return Match.NONE;
		}
		char first = text.charAt(from);
		Match match = match(IN_FORCE, LENGTHS[first], text, from, within);
		return (match == Match.NONE) ? match(ABOLISHED, ABOLISHED_LENGTHS[first], text, from, within) : match;
	}

	private static Match match(Map<String, List<Region>> names, int lengths, String text, int from,
			@Nullable Region within) {
		for (int left = lengths; left > 1; left &= ~Integer.highestOneBit(left)) {
			int end = from + Integer.numberOfTrailingZeros(Integer.highestOneBit(left));
			List<Region> sharing = (end > text.length() || end < from + 2) ? null
					: names.get(text.substring(from, end));
			if (sharing != null) {
				List<Region> highest = highest(sharing, text, from, end, within);
				if (!highest.isEmpty()) {
					return new Match(highest, end);
				}
			}
		}
		return Match.NONE;
	}

	private static List<Region> highest(List<Region> sharing, String text, int from, int end, @Nullable Region within) {
		List<Region> highest = new ArrayList<>(1);
		for (Region region : sharing) {
			if (isBelow(region, within)
					&& (end - from == region.name().length() || mayBeShort(region, text, end, within))) {
				if (!highest.isEmpty() && region.level().compareTo(highest.get(0).level()) < 0) {
					highest.clear();
				}
				if (highest.isEmpty() || region.level() == highest.get(0).level()) {
					highest.add(region);
				}
			}
		}
		return highest;
	}

	private static boolean isBelow(Region region, @Nullable Region within) {
		if (within == null) {
			return true;
		}
		int digits = (within.level() == Level.PROVINCE) ? 2 : 4;
		return region.level().compareTo(within.level()) > 0
				&& region.code().startsWith(within.code().substring(0, digits));
	}

	/**
	 * A spoken name counts where it is no street's: 南京 in 南京玄武区 but not in 南京路; 玄武 only
	 * by itself.
	 */
	private static boolean mayBeShort(Region region, String text, int end, @Nullable Region within) {
		if (end == text.length() || isSeparator(text.charAt(end))) {
			return true;
		}
		if (region.level() == Level.COUNTY && (within == null || region.name().endsWith("区"))) {
			return false;
		}
		for (String street : STREETS) {
			if (text.startsWith(street, end)) {
				return false;
			}
		}
		return true;
	}

	static boolean isSeparator(char letter) {
		return SEPARATORS.indexOf(letter) >= 0;
	}

	/**
	 * The province that one character stands for, {@code null} where it stands for none.
	 */
	static @Nullable Region abbreviated(char letter) {
		int at = ABBREVIATIONS.indexOf(letter);
		return (at < 0) ? null : Regions.find(PROVINCES[at] + "0000").orElse(null);
	}

	/**
	 * Regions that share a name, and where in the text it ends.
	 */
	record Match(List<Region> regions, int end) {

		static final Match NONE = new Match(List.of(), 0);

	}

}
