package org.kedang.ingest.standardise;

import org.jspecify.annotations.Nullable;
import org.kedang.region.Region;
import org.kedang.region.Regions;

/**
 * A postal address. The value is the whole of it in order, so that nothing gets lost;
 * {@link #split} takes province, city and county off for those who keep them in a field
 * of their own.
 */
public final class Address extends Cleaned {

	private static final int MAX_LENGTH = 300;

	@Override
	Outcome read(String text) {
		if (isNothing(text)) {
			return nothing(text);
		}
		String address = withoutSpaces(text);
		return (address.length() <= MAX_LENGTH) ? Outcome.of(address)
				: Outcome.error("standardise.text.long", MAX_LENGTH, address.length());
	}

	/** The region an address begins with, and the street that follows. */
	public static Split split(String address) {
		Located located = Located.in(address);
		Region region = located.region();
		if (region == null) {
			return new Split(null, address);
		}
		return new Split(region.code(), located.rest());
	}

	/** The address of a region and a street, as it stands on a letter. */
	public static String join(String regionCode, String street) {
		return Regions.fullName(regionCode) + street;
	}

	/** No spaces between Chinese letters; those between words and numbers stay. */
	private static String withoutSpaces(String text) {
		if (text.indexOf(' ') < 0) {
			return text;
		}
		StringBuilder address = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			boolean between = text.charAt(i) == ' ' && text.charAt(i - 1) > 0x2E80 && text.charAt(i + 1) > 0x2E80;
			if (!between) {
				address.append(text.charAt(i));
			}
		}
		return address.toString();
	}

	/**
	 * An address in two parts.
	 *
	 * @param region code of the smallest region named at the beginning, {@code null}
	 * where none is named for certain
	 * @param street what follows, or the whole address without a region
	 */
	public record Split(@Nullable String region, String street) {
	}

}
