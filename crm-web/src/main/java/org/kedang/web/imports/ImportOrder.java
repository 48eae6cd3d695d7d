package org.kedang.web.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.ImportOptions.Filled;
import org.kedang.ingest.mapping.ImportOptions.Missing;
import org.kedang.ingest.mapping.ImportOptions.Mode;
import org.kedang.ingest.mapping.ImportOptions.Unknown;
import org.kedang.ingest.mapping.ImportOptions;
import org.kedang.ingest.store.CustomerKey;
import org.kedang.ingest.store.Doubles;
import org.kedang.shared.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program wants of an upload; what it leaves out is guessed or as usual.
 *
 * @param type what the workbook holds: individuals, corporates, contacts, transactions,
 * receivables or contact-logs
 * @param sheet name of the sheet
 * @param profile name of a kept mapping
 * @param mapping JSON object: field key to header
 * @param unknownCustomers fail or create
 * @param missingCustomers fail or skip
 * @param existing update or keep: an older name for the modes both and create
 * @param mode both, create or update: which rows are stored
 * @param filled overwrite or fill: what filled cells do to what is known
 * @param keys by what customers are recognised, with commas between: number, code,
 * name_and_mobile, name
 * @param minimalType what kind of customer a minimal archive becomes
 * @param doubles queue, skip, update or ignore: what happens to new customers that are
 * probably known already
 * @param confirm whether it is stored without waiting for a person
 * @implNote the description of the REST interface names every field as a parameter, a
 * constant's own fields too; so there are none
 */
record ImportOrder(@Nullable String type, @Nullable String sheet, @Nullable String profile, @Nullable String mapping,
		@Nullable String unknownCustomers, @Nullable String missingCustomers, @Nullable String existing,
		@Nullable String mode, @Nullable String filled, @Nullable String keys, @Nullable String minimalType,
		@Nullable String doubles, @Nullable Boolean confirm) {

	boolean isConfirmed() {
		return Boolean.TRUE.equals(this.confirm);
	}

	/**
	 * Whether it says nothing about a sheet, so that all that are understood are meant.
	 */
	boolean isOpen() {
		return Stream.of(this.type, this.sheet, this.profile, this.mapping)
			.allMatch((each) -> each == null || each.isBlank());
	}

	@Nullable Subject subject() {
		return subject("type", this.type, (each) -> true);
	}

	ImportOptions options() {
		Subject minimal = subject("minimalType", this.minimalType, Subject::isCustomer);
		return new ImportOptions(choice(Unknown.class, "unknownCustomers", this.unknownCustomers),
				choice(Missing.class, "missingCustomers", this.missingCustomers), chosenMode(),
				choice(Filled.class, "filled", this.filled), customerKeys(), minimal,
				choice(Doubles.class, "doubles", this.doubles));
	}

	private @Nullable Mode chosenMode() {
		Mode said = choice(Mode.class, "mode", this.mode);
		if (said != null || this.existing == null || this.existing.isBlank()) {
			return said;
		}
		return switch (this.existing.toLowerCase(Locale.ROOT)) {
			case "update" -> Mode.BOTH;
			case "keep" -> Mode.CREATE;
			default -> throw refused("existing", this.existing, Stream.of("update", "keep"));
		};
	}

	private Set<CustomerKey> customerKeys() {
		Set<CustomerKey> chosen = EnumSet.noneOf(CustomerKey.class);
		for (String key : ((this.keys != null) ? this.keys : "").split(",")) {
			CustomerKey one = choice(CustomerKey.class, "keys", key.strip());
			if (one != null) {
				chosen.add(one);
			}
		}
		return chosen;
	}

	/** Header by field key; null where it is to be guessed. */
	@Nullable Map<String, String> headers() {
		if (this.mapping == null || this.mapping.isBlank()) {
			return null;
		}
		try {
			return JsonMapper.shared().readValue(this.mapping, new TypeReference<Map<String, String>>() {
			});
		}
		catch (JacksonException ex) {
			throw new ImportRefusedException(Problem.of("import.api.mapping"));
		}
	}

	private static @Nullable Subject subject(String name, @Nullable String slug, Predicate<Subject> which) {
		if (slug == null || slug.isBlank()) {
			return null;
		}
		List<Subject> taken = Stream.of(Subject.values()).filter(which).toList();
		return taken.stream()
			.filter((each) -> each.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> refused(name, slug, taken.stream().map(Subject::slug)));
	}

	private static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return null;
		}
		try {
			return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw refused(name, value,
					Stream.of(type.getEnumConstants()).map((each) -> each.name().toLowerCase(Locale.ROOT)));
		}
	}

	private static ImportRefusedException refused(String name, String value, Stream<String> taken) {
		return new ImportRefusedException(
				Problem.of("import.api.parameter", name, value, taken.collect(Collectors.joining(", "))));
	}

}
