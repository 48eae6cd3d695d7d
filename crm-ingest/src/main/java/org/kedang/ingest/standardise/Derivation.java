package org.kedang.ingest.standardise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.standardise.Address.Split;
import org.kedang.region.Region;
import org.kedang.region.Region.Level;
import org.kedang.region.Regions;
import org.kedang.shared.IdentityNumber;
import org.kedang.shared.Landline;
import org.kedang.shared.Problem;

/**
 * What follows for a customer from values that are there: birth date and gender from the
 * identity number, the region from the address, the phone's area code or the identity
 * number. Given values are never overruled; where they contradict each other there is a
 * warning.
 */
public final class Derivation {

	private final Function<String, @Nullable String> values;

	private final List<Derived> derived = new ArrayList<>(2);

	private Derivation(Function<String, @Nullable String> values) {
		this.values = values;
	}

	/**
	 * What follows from a customer's values.
	 * @param values standard values by the field's key, {@code null} for missing ones
	 * @return at most one value a field, and warnings; empty when nothing follows
	 */
	public static List<Derived> from(Function<String, @Nullable String> values) {
		Derivation derivation = new Derivation(values);
		String number = values.apply("identityNumber");
		IdentityNumber identity = (number != null) ? new IdentityNumber(number) : null;
		if (identity != null) {
			derivation.same("birthDate", identity.birthDate().toString());
			derivation.same("gender", identity.gender());
		}
		derivation.region(identity);
		return derivation.derived;
	}

	/** Fills a field or compares it with what it should be. */
	private void same(String key, String value) {
		String given = this.values.apply(key);
		if (given == null) {
			add(key, value, Problem.of("standardise.derived.identity"));
		}
		else if (!given.equals(value)) {
			add(key, null, Problem.of("standardise.differs.identity"));
		}
	}

	private void region(@Nullable IdentityNumber identity) {
		String address = this.values.apply("address");
		Split split = (address != null) ? Address.split(address) : new Split(null, "");
		List<Region> areas = areas();
		String region = this.values.apply("region");
		if (region == null) {
			region = missing(split.region(), areas, identity);
		}
		else if (split.region() != null) {
			region = refined(region, split.region());
		}
		if (region != null && region.equals(split.region()) && !split.street().isEmpty()) {
			add("address", split.street(), Problem.of("standardise.derived.street", Regions.fullName(region)));
		}
		warnOfArea(region, areas);
	}

	/**
	 * The best guess there is: where one lives, then where the phone stands, then where
	 * the card was given.
	 */
	private @Nullable String missing(@Nullable String ofAddress, List<Region> areas,
			@Nullable IdentityNumber identity) {
		if (ofAddress != null) {
			add("region", ofAddress, Problem.of("standardise.derived.address", Regions.fullName(ofAddress)));
			return ofAddress;
		}
		if (!areas.isEmpty()) {
			Region area = (areas.size() == 1) ? areas.get(0)
					: Regions.provinceOf(areas.get(0).code()).orElse(areas.get(0));
			add("region", area.code(), Problem.of("standardise.derived.area", Regions.fullName(area.code())));
			return area.code();
		}
		String home = (identity != null) ? inForce(identity.regionCode()) : null;
		if (home != null) {
			add("region", home, Problem.of("standardise.derived.home", Regions.fullName(home)));
		}
		return home;
	}

	/** The region or the smallest one around it that has not been abolished. */
	private static @Nullable String inForce(String code) {
		Optional<Region> region = Regions.find(code);
		while (region.isPresent() && region.get().historical()) {
			region = Optional.ofNullable(region.get().parent()).flatMap(Regions::find);
		}
		return region.or(() -> Regions.provinceOf(code)).map(Region::code).orElse(null);
	}

	/**
	 * An address within the region makes it more exact, one elsewhere is a contradiction.
	 */
	private String refined(String given, String ofAddress) {
		if (ofAddress.equals(given)) {
			return given;
		}
		if (isWithin(ofAddress, given)) {
			add("region", ofAddress, Problem.of("standardise.derived.refined", Regions.fullName(ofAddress)));
			return ofAddress;
		}
		if (!isWithin(given, ofAddress)) {
			add("region", null,
					Problem.of("standardise.differs.address", Regions.fullName(given), Regions.fullName(ofAddress)));
		}
		return given;
	}

	private static boolean isWithin(String inner, String outer) {
		return Regions.path(inner).stream().anyMatch((region) -> region.code().equals(outer));
	}

	private List<Region> areas() {
		String phone = this.values.apply("phone");
		Landline landline = (phone != null) ? Landline.parse(phone) : null;
		return (landline != null) ? Regions.byAreaCode(landline.areaCode()) : List.of();
	}

	private void warnOfArea(@Nullable String region, List<Region> areas) {
		if (region != null && !areas.isEmpty() && areas.stream().noneMatch((area) -> isNear(region, area))) {
			add("phone", null, Problem.of("standardise.differs.area", Regions.fullName(areas.get(0).code()),
					Regions.fullName(region)));
		}
	}

	/**
	 * In the same city, or in the same province where the region is no smaller or is
	 * directly under it.
	 */
	private static boolean isNear(String region, Region area) {
		boolean wide = region.endsWith("0000") || area.level() != Level.CITY || Regions.cityOf(region).isEmpty();
		return region.startsWith(area.code().substring(0, wide ? 2 : 4));
	}

	private void add(String key, @Nullable String value, Problem why) {
		this.derived.add(new Derived(key, value, why));
	}

	/**
	 * One thing that follows.
	 *
	 * @param key the field
	 * @param value its new value, {@code null} for a warning
	 * @param why where the value comes from, or what contradicts
	 */
	public record Derived(String key, @Nullable String value, Problem why) {
	}

}
