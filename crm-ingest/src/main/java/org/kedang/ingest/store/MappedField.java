package org.kedang.ingest.store;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Storage;
import org.kedang.ingest.stage.StageTable;

/**
 * A field that rows fill, in terms of SQL: its staged value (table s), and what is stored
 * of it (customer c, the subject's own table o).
 *
 * @param mapped whether a column of the sheet holds it
 * @param derived whether its value may follow from other cells; such a value fills what
 * is not known otherwise
 */
record MappedField(Field field, boolean mapped, boolean derived) {

	MappedField(Field field) {
		this(field, true, false);
	}

	/** What the cell says. */
	String staged() {
		return this.mapped ? "s.\"" + this.field.key() + '"' : "null::" + this.field.type().sqlType();
	}

	/** What follows from other cells. */
	private String following() {
		return "s.\"" + StageTable.derivedName(this.field) + '"';
	}

	/** What a new record gets. */
	String fresh() {
		return this.derived ? "coalesce(" + staged() + ", " + following() + ")" : staged();
	}

	/** What a known record has afterwards. */
	String merged() {
		return "coalesce(" + staged() + ", " + stored() + (this.derived ? ", " + following() : "") + ")";
	}

	/** Not null where a known record knows it afterwards. */
	String known() {
		return isIdentity() || isReference() ? "coalesce(" + staged() + "::text, " + stored() + "::text)" : merged();
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
		String said = "(%s is not null and %s is distinct from %s)".formatted(staged(), staged(), stored());
		return this.derived ? "(%s or (%s is null and %s is null and %s is not null))".formatted(said, staged(),
				stored(), following()) : said;
	}

	/** Whether two rows of the file, s and z, say different things. */
	String contradicts() {
		if (!this.mapped) {
			return "false";
		}
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
