package org.kedang.ingest.match;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * What of a table is compared, and what brings records together.
 *
 * @param name of the table
 * @param columns what is compared
 * @param keys what must agree for two records to be compared at all: each a list of
 * fields joined by +, perhaps with a form, such as {@code name.sound + birthDate.year};
 * one key in common suffices
 */
public record MatchConfiguration(String name, List<MatchColumn> columns, List<String> keys) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Refuses keys it cannot read.
	 * @throws IllegalArgumentException with the key
	 */
	public MatchConfiguration {
		columns = List.copyOf(columns);
		keys = List.copyOf(keys);
		keys.forEach(KeyRule::parse);
	}

	/** Reads a configuration from JSON: {@code {"name", "columns", "keys"}}. */
	public static MatchConfiguration read(String json) {
		return JSON.readValue(json, MatchConfiguration.class);
	}

	/** Persons, by the catalogue's keys. */
	public static MatchConfiguration individuals() {
		return new MatchConfiguration("individual", List.of(MatchColumn.of("number", ColumnKind.CUSTOMER_NUMBER),
				MatchColumn.of("identityNumber", ColumnKind.IDENTIFIER), MatchColumn.of("name", ColumnKind.PERSON_NAME),
				MatchColumn.of("mobile", ColumnKind.PHONE), MatchColumn.of("phone", ColumnKind.PHONE),
				MatchColumn.of("email", ColumnKind.EMAIL), MatchColumn.of("wechat", ColumnKind.CODE),
				MatchColumn.of("birthDate", ColumnKind.DATE), MatchColumn.of("gender", ColumnKind.CATEGORY),
				MatchColumn.of("region", ColumnKind.REGION), MatchColumn.of("address", ColumnKind.ADDRESS)),
				List.of("number", "identityNumber", "mobile", "email", "wechat", "name.sound + birthDate",
						"name.sound + address.street", "name.sound + phone", "name.sound + mobile.head7",
						"name.sound + mobile.tail4", "name.sound + region.city + birthDate.year",
						"birthDate + address.street", "birthDate + mobile.tail4"));
	}

	/** Firms, by the catalogue's keys. */
	public static MatchConfiguration corporates() {
		return new MatchConfiguration("corporate", List.of(MatchColumn.of("number", ColumnKind.CUSTOMER_NUMBER),
				MatchColumn.of("creditCode", ColumnKind.IDENTIFIER), MatchColumn.of("name", ColumnKind.COMPANY_NAME),
				MatchColumn.of("phone", ColumnKind.PHONE), MatchColumn.of("mobile", ColumnKind.PHONE),
				MatchColumn.of("email", ColumnKind.EMAIL), MatchColumn.of("website", ColumnKind.CODE),
				MatchColumn.of("legalRepName", ColumnKind.PERSON_NAME), MatchColumn.of("region", ColumnKind.REGION),
				MatchColumn.of("address", ColumnKind.ADDRESS)),
				List.of("number", "creditCode", "phone", "mobile", "email", "website", "name.value",
						"name.core + region.city", "name.core + legalRepName", "name.core + address.street",
						"name.core + phone.tail4", "legalRepName + address.street"));
	}

	/**
	 * The same without some fields, such as a number that says nothing among stored
	 * records.
	 */
	public MatchConfiguration without(String... fields) {
		List<String> gone = List.of(fields);
		return new MatchConfiguration(this.name,
				this.columns.stream().filter((column) -> column.fields().stream().noneMatch(gone::contains)).toList(),
				this.keys.stream()
					.filter((key) -> KeyRule.parse(key).fields().stream().noneMatch(gone::contains))
					.toList());
	}

	/**
	 * The fields a record brings, in the order in which {@link Keys} and
	 * {@link MatchTable} take their values.
	 */
	public List<String> fields() {
		return Stream
			.concat(this.columns.stream().flatMap((column) -> column.fields().stream()),
					this.keys.stream().flatMap((key) -> KeyRule.parse(key).fields().stream()))
			.distinct()
			.toList();
	}

}
