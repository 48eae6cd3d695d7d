package org.kedang.ingest.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.KnownShare;
import org.kedang.catalogue.Storage;
import org.kedang.ingest.stage.StageTable;

/**
 * How much is known of a customer after an import, as SQL: the share of the fields that
 * count.
 */
final class Completeness {

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
		return KnownShare.of(this.work.choices().knowledge(), value);
	}

}
