package org.kedang.ingest.standardise;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.region.Region;
import org.kedang.region.Region.Level;
import org.kedang.region.Regions;

/**
 * The region that a text begins with.
 *
 * @param region the smallest one named, {@code null} where none is or where several could
 * be meant
 * @param rest what follows
 * @param candidates the several that could be meant
 */
record Located(@Nullable Region region, String rest, List<Region> candidates) {

	private static final String[] COUNTRY = { "中华人民共和国", "中国" };

	static Located in(String text) {
		int at = skip(text, 0);
		for (String country : COUNTRY) {
			at = text.startsWith(country, at) ? skip(text, at + country.length()) : at;
		}
		Located named = named(text, at);
		return (named.region != null || !named.candidates.isEmpty() || at == text.length()) ? named
				: abbreviated(text, at, named);
	}

	/**
	 * From the province down, as far as names follow each other; levels may be left out.
	 */
	private static Located named(String text, int from) {
		Region current = null;
		int at = from;
		while (at < text.length() && (current == null || current.level() != Level.COUNTY)) {
			RegionNames.Match match = RegionNames.match(text, at, current);
			if (match.regions().size() > 1 && !sameName(match.regions())) {
				return new Located(current, text.substring(at), match.regions());
			}
			int end = match.regions().isEmpty() ? repeated(text, at, current) : match.end();
			if (end == at) {
				break;
			}
			current = match.regions().isEmpty() ? current : match.regions().get(0);
			at = skip(text, end);
		}
		return new Located(current, text.substring(at), List.of());
	}

	/** An abolished region may have had several codes; any of them does. */
	private static boolean sameName(List<Region> regions) {
		String name = Regions.fullName(regions.get(0).code());
		return regions.stream().allMatch((region) -> Regions.fullName(region.code()).equals(name));
	}

	/** 重庆市重庆市, as columns of province and city put together yield; also 北京北京市. */
	private static int repeated(String text, int at, @Nullable Region current) {
		if (current == null) {
			return at;
		}
		if (text.startsWith(current.name(), at)) {
			return at + current.name().length();
		}
		boolean whole = text.startsWith(current.shortName(), at)
				&& skip(text, at + current.shortName().length()) == text.length();
		return whole ? text.length() : at;
	}

	/** 粤 alone, 粤 深圳, 粤深圳. */
	private static Located abbreviated(String text, int at, Located otherwise) {
		Region province = RegionNames.abbreviated(text.charAt(at));
		if (province == null) {
			return otherwise;
		}
		int next = skip(text, at + 1);
		if (next == text.length()) {
			return new Located(province, "", List.of());
		}
		RegionNames.Match match = RegionNames.match(text, next, province);
		return (match.regions().size() == 1) ? named(text, next) : otherwise;
	}

	private static int skip(String text, int from) {
		int at = from;
		while (at < text.length()) {
			if (RegionNames.isSeparator(text.charAt(at))) {
				at++;
			}
			else if (text.startsWith("市辖区", at)) {
				at += 3;
			}
			else {
				break;
			}
		}
		return at;
	}

}
