package org.kedang.ingest.merge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;
import org.kedang.archive.Rooms;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Storage;
import org.kedang.catalogue.Subject;
import org.kedang.customer.Customer;
import org.kedang.customer.Customers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays two archives side by side and decides by rule whose value of each field survives.
 */
@Component
public class Comparing {

	/** Who survives unless somebody says otherwise: of whom more is known, and longer. */
	private static final Comparator<ArchiveHead> SURVIVES = Comparator.comparing(ArchiveHead::minimal)
		.thenComparing((head) -> -head.figures().orders())
		.thenComparing((head) -> -head.completeness())
		.thenComparing(ArchiveHead::id);

	private final Customers customers;

	private final Catalogue catalogue;

	private final Rooms rooms;

	private final JdbcClient jdbc;

	Comparing(Customers customers, Catalogue catalogue, Rooms rooms, JdbcClient jdbc) {
		this.customers = customers;
		this.catalogue = catalogue;
		this.rooms = rooms;
		this.jdbc = jdbc;
	}

	/** Whether the first of two had better be the one who stays. */
	public boolean firstSurvives(ArchiveHead first, ArchiveHead second) {
		return SURVIVES.compare(first, second) <= 0;
	}

	/**
	 * Both archives, masked as the reader may see them.
	 * @param survivor an archive the reader sees
	 * @param loser another one of the same kind that the reader sees
	 */
	@Transactional(readOnly = true)
	public SideBySide of(ArchiveHead survivor, ArchiveHead loser, Reader reader) {
		Map<Field, Choice> choices = choices(survivor.id(), loser.id());
		Map<Field, ArchiveValue> mine = values(survivor, reader);
		Map<Field, ArchiveValue> theirs = values(loser, reader);
		List<SideBySide.Line> lines = choices.entrySet()
			.stream()
			.filter((entry) -> mine.containsKey(entry.getKey()))
			.map((entry) -> new SideBySide.Line(Objects.requireNonNull(mine.get(entry.getKey())),
					Objects.requireNonNull(theirs.get(entry.getKey())), entry.getValue().reason() == Choice.Reason.SAME,
					entry.getValue(), reader.mayChange(entry.getKey())))
			.filter((line) -> line.survivor().known() || line.loser().known())
			.toList();
		return new SideBySide(survivor, loser, lines);
	}

	private Map<Field, ArchiveValue> values(ArchiveHead head, Reader reader) {
		return this.rooms.of(head, reader)
			.stream()
			.flatMap((room) -> room.values().stream())
			.collect(Collectors.toMap(ArchiveValue::field, (value) -> value));
	}

	/** By field, in the catalogue's order. */
	Map<Field, Choice> choices(long survivor, long loser) {
		Customer one = this.customers.findById(survivor).orElseThrow();
		Customer other = this.customers.findById(loser).orElseThrow();
		Origins origins = Origins.of(this.jdbc, survivor);
		Origins others = Origins.of(this.jdbc, loser);
		Map<Field, Choice> choices = new LinkedHashMap<>();
		for (Field field : fields(one.subject())) {
			choices.put(field, Survivorship.choose(field, origins.known(field, text(field, one, loser)),
					others.known(field, text(field, other, survivor))));
		}
		return choices;
	}

	/** The fields that a merge decides on: all but the number and what is computed. */
	List<Field> fields(Subject subject) {
		return this.catalogue.fields(subject)
			.stream()
			.filter(Field::isEditable)
			.filter((field) -> field.storage() != Storage.FIGURES && !field.key().equals("number"))
			.toList();
	}

	private static @Nullable String text(Field field, Customer customer, long other) {
		Object value = value(field, customer, other);
		return (value != null) ? field.type().format(value) : null;
	}

	/** Nobody is introduced by themselves. */
	static @Nullable Object value(Field field, Customer customer, long other) {
		Object value = customer.value(field);
		return (field.type() == FieldType.CUSTOMER && Objects.equals(value, other)) ? null : value;
	}

}
