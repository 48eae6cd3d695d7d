package org.kedang.ingest.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;

/**
 * How much is known of a customer, as SQL: the share of the fields that count.
 */
public final class Completeness {

	/** PostgreSQL takes up to 100 arguments. */
	private static final int AT_ONCE = 90;

	private final Work work;

	Completeness(Work work) {
		this.work = work;
	}

	/** Of a customer that is inserted: number, day and status are always known. */
	String ofNew() {
		return share((field) -> switch (field.key()) {
			case "number", "acquiredOn", "status" -> "1";
			default -> mapped(field).map(MappedField::fresh).orElse("null::text");
		});
	}

	/** Of a customer that takes over the filled cells. */
	String ofMerged() {
		return share((field) -> "("
				+ mapped(field).map(MappedField::known).orElseGet(() -> new MappedField(field).stored()) + ")::text");
	}

	/** Of a customer as it is stored: customer c, the subject's own table o. */
	public static String ofStored(List<Field> knowledge) {
		return share(knowledge, (field) -> "(" + new MappedField(field).stored() + ")::text");
	}

	private Optional<MappedField> mapped(Field field) {
		return this.work.mapped().stream().filter((mapped) -> mapped.field().equals(field)).findFirst();
	}

	/** The custom values of a row, laid over others. */
	static String custom(List<MappedField> fields, String over) {
		String pairs = fields.stream()
			.filter((field) -> field.isIn(Storage.CUSTOM))
			.map((field) -> "'" + field.field().key() + "', " + field.staged())
			.collect(Collectors.joining(", "));
		return pairs.isEmpty() ? over : over + " || jsonb_strip_nulls(jsonb_build_object(" + pairs + "))";
	}

	private String share(Function<Field, String> value) {
		return share(this.work.choices().knowledge(), value);
	}

	private static String share(List<Field> knowledge, Function<Field, String> value) {
		List<String> sums = new ArrayList<>();
		for (int i = 0; i < knowledge.size(); i += AT_ONCE) {
			sums.add(knowledge.subList(i, Math.min(knowledge.size(), i + AT_ONCE))
				.stream()
				.map(value)
				.collect(Collectors.joining(", ", "num_nonnulls(", ")")));
		}
		return "round(100.0 * (" + String.join(" + ", sums) + ") / " + knowledge.size() + ")::smallint";
	}

}
