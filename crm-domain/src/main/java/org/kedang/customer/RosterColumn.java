package org.kedang.customer;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;

/**
 * A column of a roster that shows a field of the catalogue: that of each row's kind, and
 * nothing for a kind that has none.
 *
 * @param key the field's key
 */
public record RosterColumn(String key, @Nullable Field individual, @Nullable Field corporate) {

	/** The same field whatever the kind. */
	public static RosterColumn everywhere(Field field) {
		return new RosterColumn(field.key(), field, field);
	}

	/** The field of customers of this kind; null where they have none. */
	public @Nullable Field of(Subject kind) {
		return (kind == Subject.CORPORATE) ? this.corporate : this.individual;
	}

	/** The field that names the column. */
	public Field field() {
		Field field = (this.individual != null) ? this.individual : this.corporate;
		if (field == null) {
			throw new IllegalStateException("A column of no field: " + this.key);
		}
		return field;
	}

}
