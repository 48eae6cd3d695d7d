package org.kedang.ingest.standardise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.kedang.region.Region;
import org.kedang.region.Region.Level;
import org.kedang.region.Regions;

/**
 * Regions by their English names, in either order: Nanjing; Nanjing, Jiangsu; Jiangsu
 * Province / Nanjing City; Shanghai, Xuhui.
 */
final class EnglishRegions {

	private static final Pattern SEPARATOR = Pattern.compile(" *[,/|;>-] *");

	private static final Pattern KIND = Pattern
		.compile(" (province|city|municipality|prefecture|autonomous region|district|county|china)$");

	private static final Map<String, List<Region>> BY_NAME = new HashMap<>();

	static {
		for (Region region : Regions.all()) {
			if (!region.historical()) {
				BY_NAME.computeIfAbsent(folded(Regions.englishName(region.code())), (key) -> new ArrayList<>())
					.add(region);
			}
		}
		BY_NAME.put("tibet", BY_NAME.getOrDefault("xizang", List.of()));
		BY_NAME.put("macau", BY_NAME.getOrDefault("macao", List.of()));
	}

	private EnglishRegions() {
	}

	static Located locate(String text) {
		List<Region> candidates = List.of();
		for (String part : SEPARATOR.split(text.toLowerCase(Locale.ROOT))) {
			String name = folded(KIND.matcher(part).replaceFirst(""));
			if (!name.equals("china") && !name.isEmpty()) {
				candidates = narrowed(candidates, BY_NAME.getOrDefault(name, List.of()));
				if (candidates.isEmpty()) {
					return new Located(null, text, List.of());
				}
			}
		}
		List<Region> highest = highest(candidates);
		return (highest.size() == 1) ? new Located(highest.get(0), "", List.of()) : new Located(null, text, highest);
	}

	private static List<Region> highest(List<Region> regions) {
		Level level = regions.stream().map(Region::level).min(Comparator.naturalOrder()).orElse(Level.PROVINCE);
		return regions.stream().filter((region) -> region.level() == level).toList();
	}

	/** Of two names one holds the other: the smaller region remains. */
	private static List<Region> narrowed(List<Region> before, List<Region> named) {
		if (before.isEmpty()) {
			return named;
		}
		List<Region> smaller = new ArrayList<>();
		for (Region one : before) {
			for (Region other : named) {
				if (holds(one, other)) {
					smaller.add(other);
				}
				else if (holds(other, one) || one.equals(other)) {
					smaller.add(one);
				}
			}
		}
		return smaller;
	}

	private static boolean holds(Region larger, Region smaller) {
		String parent = smaller.parent();
		return parent != null && (parent.equals(larger.code())
				|| Regions.find(parent).map((between) -> holds(larger, between)).orElse(false));
	}

	private static String folded(String name) {
		return name.toLowerCase(Locale.ROOT).replace("'", "").replace("ü", "v").replace(" ", "");
	}

}
