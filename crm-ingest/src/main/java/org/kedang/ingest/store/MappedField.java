package org.kedang.ingest.store;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Storage;

/**
 * A mapped field in terms of SQL: its staged value (table s), and what is stored of it
 * (customer c, the subject's own table o).
 */
record MappedField(Field field) {

	String staged() {
		return "s.\"" + this.field.key() + '"';
	}

	/** What is stored where staged values are compared with. */
	String stored() {
		return switch (this.field.storage()) {
			case CUSTOMER -> "c." + column();
			case CUSTOM -> "c.custom->>'" + this.field.key() + "'";
			default -> "o." + column();
		};
	}

	String column() {
		return '"' + this.field.column() + '"';
	}

	boolean isIn(Storage storage) {
		return this.field.storage() == storage;
	}

	boolean isIdentity() {
		return this.field.type() == FieldType.IDENTITY_NUMBER;
	}

	boolean isReference() {
		return this.field.type() == FieldType.CUSTOMER;
	}

	/** Whether a filled cell says something else than what is stored. */
	String differs() {
		if (isIdentity()) {
			return "(s.\"identityNumberHash\" is not null"
					+ " and s.\"identityNumberHash\" is distinct from o.identity_number_hash)";
		}
		if (isReference()) {
			// compared by number: the customer may come with the same file
			return "(%s is not null and %s is distinct from (select number from customer where id = %s))"
				.formatted(staged(), staged(), stored());
		}
		return "(%s is not null and %s is distinct from %s)".formatted(staged(), staged(), stored());
	}

	/** Whether two rows of the file, s and z, say different things. */
	String contradicts() {
		String key = isIdentity() ? "identityNumberHash" : this.field.key();
		return "s.\"%1$s\" is distinct from z.\"%1$s\"".formatted(key);
	}

	/** The staged cell as text, for telling rows of the file apart. */
	String fingerprint() {
		return isIdentity() ? "encode(s.\"identityNumberHash\", 'hex')" : staged() + "::text";
	}

	/** A value as the history of changes shows it. */
	String shown(String value) {
		if (this.field.isSecret()) {
			return "case when " + value + " is not null then '•••' end";
		}
		return switch (this.field.type()) {
			case AMOUNT, DECIMAL -> this.field.isCustom() ? value : "trim_scale(" + value + ")::text";
			default -> "(" + value + ")::text";
		};
	}

}
