package org.kedang.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a former value of one field back, as a new change. A value that its reader sees
 * masked comes back unseen.
 */
@Component
public class Restoring {

	private final ArchiveEditing editing;

	private final Catalogue catalogue;

	private final JdbcClient jdbc;

	private final Clock clock;

	Restoring(ArchiveEditing editing, Catalogue catalogue, JdbcClient jdbc, Clock clock) {
		this.editing = editing;
		this.catalogue = catalogue;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Gives a field the value it had before a change.
	 * @param head of an archive the reader may edit
	 * @param change the change's id
	 * @param version the archive's version that the reader has seen
	 * @return whether anything is different now
	 * @throws IllegalArgumentException if the archive has no such change, or its value
	 * cannot come back: it is secret, required, a day to come, or names somebody who is
	 * gone
	 * @throws org.kedang.customer.ArchiveChangedException if somebody else changed the
	 * archive since that version
	 */
	@Transactional
	public boolean restore(ArchiveHead head, long change, int version, Reader reader) {
		Former former = this.jdbc.sql("select field, before from customer_change where customer_id = ? and id = ?")
			.params(head.id(), change)
			.query((row, at) -> new Former(row.getString("field"), row.getString("before")))
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("No such change"));
		Field field = field(head, former.field(), reader)
			.orElseThrow(() -> new IllegalArgumentException("Not to be restored"));
		Map<Field, @Nullable Object> values = new HashMap<>();
		values.put(field, value(field, former.before()));
		return !this.editing.revise(head, version, values, reader).isEmpty();
	}

	private Optional<Field> field(ArchiveHead head, String key, Reader reader) {
		return this.catalogue.find(head.subject(), key).filter(Restoring::isRestorable).filter(reader::mayChange);
	}

	/**
	 * Whether former values of the field are kept and may come back: a number stays what
	 * it is, owners change by other ways, and the history does not hold secrets.
	 */
	static boolean isRestorable(Field field) {
		return field.isEditable() && !field.isSecret() && field.type() != FieldType.USER
				&& !field.key().equals("number");
	}

	private @Nullable Object value(Field field, @Nullable String text) {
		if (text == null) {
			if (field.required()) {
				throw new IllegalArgumentException("It cannot be without one");
			}
			return null;
		}
		Object value = field.type().parse(text);
		if (field.isPast() && value instanceof LocalDate day && day.isAfter(LocalDate.now(this.clock))) {
			throw new IllegalArgumentException("That day is yet to come");
		}
		if (field.type() == FieldType.CUSTOMER && this.jdbc.sql("select count(*) from customer where id = ?")
			.param(value)
			.query(Long.class)
			.single() == 0) {
			throw new IllegalArgumentException("That customer is gone");
		}
		return value;
	}

	private record Former(String field, @Nullable String before) {
	}

}
