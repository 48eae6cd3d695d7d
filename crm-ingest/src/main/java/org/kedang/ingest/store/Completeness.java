package org.kedang.ingest.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.Storage;
import org.kedang.ingest.stage.StageTable;

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
			case "number", "acquiredOn", "status" -> Optional.of("1");
			default -> mapped(field).map(MappedField::fresh);
		});
	}

	/** Of a customer that takes over the filled cells. */
	String ofMerged() {
		return share((field) -> text(
				mapped(field).map(MappedField::knownAfterwards).orElseGet(() -> this.work.field(field).stored())));
	}

	/** Of a customer as it is stored: customer c, the subject's own table o. */
	public static String ofStored(List<Field> knowledge) {
		return share(knowledge, (field) -> text(new MappedField(field, true, false, false, false).stored()));
	}

	private static Optional<String> text(String value) {
		return Optional.of("(" + value + ")::text");
	}

	private Optional<MappedField> mapped(Field field) {
		return this.work.mapped().stream().filter((mapped) -> mapped.field().equals(field)).findFirst();
	}

	/** The custom values of a row, together with others. */
	static String custom(List<MappedField> fields, String others) {
		String pairs = fields.stream()
			.filter((field) -> field.isIn(Storage.CUSTOM))
			.map((field) -> "'" + field.field().key() + "', " + field.staged())
			.collect(Collectors.joining(", "));
		if (pairs.isEmpty()) {
			return others;
		}
		String said = "jsonb_strip_nulls(jsonb_build_object(" + pairs + "))";
		if (fields.stream().anyMatch(MappedField::fillsOnly)) {
			return said + " || " + others;
		}
		String merged = others + " || " + said;
		return fields.stream().anyMatch(MappedField::clears)
				? "(" + merged + ") - coalesce(s." + StageTable.CLEARED + ", '{}')" : merged;
	}

	/** What is counted; nothing for a field that certainly stays unknown. */
	private String share(Function<Field, Optional<String>> value) {
		return share(this.work.choices().knowledge(), value);
	}

	/** Rounded half up, in whole numbers: nothing else is as quick. */
	private static String share(List<Field> knowledge, Function<Field, Optional<String>> value) {
		List<String> known = knowledge.stream().map(value).flatMap(Optional::stream).toList();
		List<String> sums = new ArrayList<>();
		for (int i = 0; i < known.size(); i += AT_ONCE) {
			sums.add(known.subList(i, Math.min(known.size(), i + AT_ONCE))
				.stream()
				.collect(Collectors.joining(", ", "num_nonnulls(", ")")));
		}
		return "((200 * (" + String.join(" + ", sums) + ") + %1$d) / (2 * %1$d))::smallint".formatted(knowledge.size());
	}

}
