package org.kedang.ingest.standardise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.region.Region;
import org.kedang.region.Region.Level;
import org.kedang.region.Regions;
import org.kedang.shared.Digits;
import org.kedang.shared.Problem;

/**
 * A region, written as code (also of two, four or twelve digits), as names with or
 * without kind and separators (江苏省南京市, 江苏 南京, 粤), or in English; the value is the code of
 * six digits. A name that several regions share is an error that lists them, unless the
 * code follows it.
 */
public final class RegionText extends Cleaned {

	private static final int MOST_NAMED = 6;

	private static final Pattern WITH_CODE = Pattern.compile("(.+) (\\d{6})");

	@Override
	Outcome read(String text) {
		if (Digits.is(text.charAt(0))) {
			return code(text);
		}
		String named = named(text);
		if (named != null) {
			return code(named);
		}
		Located located = (text.charAt(0) < 0x80) ? EnglishRegions.locate(text) : Located.in(text);
		if (!located.candidates().isEmpty()) {
			return Outcome.error("standardise.region.ambiguous", text, names(located.candidates()));
		}
		Region region = located.region();
		if (region == null) {
			return Outcome.error("standardise.region.unknown", text);
		}
		if (located.rest().isEmpty()) {
			return Outcome.of(region.code(), abolished(region));
		}
		return (region.level() == Level.COUNTY)
				? Outcome.of(region.code(), Problem.of("standardise.region.rest", located.rest()))
				: Outcome.error("standardise.region.unknownPart", located.rest(), Regions.fullName(region.code()));
	}

	/** The code that follows the name of its region; null where there is none. */
	private static @Nullable String named(String text) {
		Matcher matcher = WITH_CODE.matcher(text);
		if (!matcher.matches()) {
			return null;
		}
		String code = matcher.group(2);
		boolean its = Regions.fullName(code).equals(matcher.group(1))
				|| Regions.fullEnglishName(code).equals(matcher.group(1));
		return its ? code : null;
	}

	private static Outcome code(String text) {
		String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
		String code = switch (digits.length()) {
			case 2, 4 -> Regions.first(digits);
			case 9, 12 -> digits.substring(0, 6);
			default -> digits;
		};
		return Regions.find(code)
			.map((region) -> Outcome.of(region.code(), abolished(region)))
			.orElseGet(() -> Outcome.error("standardise.region.code", text));
	}

	private static @Nullable Problem abolished(Region region) {
		return region.historical() ? Problem.of("standardise.region.abolished", Regions.fullName(region.code())) : null;
	}

	private static String names(List<Region> regions) {
		return regions.stream()
			.limit(MOST_NAMED)
			.map((region) -> Regions.fullName(region.code()))
			.collect(Collectors.joining("、")) + ((regions.size() > MOST_NAMED) ? "…" : "");
	}

}
