package org.kedang.ingest.store;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.KnownShare;
import org.kedang.catalogue.Storage;
import org.kedang.ingest.stage.StageTable;

/**
 * A field that rows fill, in terms of SQL: its staged value (table s), and what is stored
 * of it (customer c, the subject's own table o).
 *
 * @param mapped whether a column of the sheet holds it
 * @param derived whether its value may follow from other cells; such a value fills what
 * is not known otherwise
 * @param fillsOnly whether filled cells only fill what is blank
 * @param clears whether any row clears fields by the mark for it
 */
record MappedField(Field field, boolean mapped, boolean derived, boolean fillsOnly, boolean clears) {

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
		return this.derived ? unlessCleared("coalesce(" + staged() + ", " + following() + ")") : staged();
	}

	/** What a known record has afterwards. */
	String merged() {
		String following = this.derived ? ", " + following() : "";
		return this.fillsOnly ? "coalesce(" + known() + ", " + staged() + following + stoodIn() + ")"
				: unlessCleared("coalesce(" + staged() + ", " + stored() + following + ")");
	}

	/** Not null where a known record knows it afterwards. */
	String knownAfterwards() {
		return isIdentity() || isReference() ? unlessCleared("coalesce(" + staged() + "::text, " + stored() + "::text)")
				: merged();
	}

	/** A value that is not null, unless the row clears the field. */
	String unlessCleared(String value) {
		return this.clears ? "case when " + cleared() + " then null else " + value + " end" : value;
	}

	private String cleared() {
		return "coalesce('" + this.field.key() + "' = any(s." + StageTable.CLEARED + "), false)";
	}

	/** What is stored where staged values are compared with. */
	String stored() {
		return KnownShare.stored(this.field);
	}

	/** The number that stands in for the name of a minimal archive is no name. */
	private String known() {
		return standsIn() ? "case when not c.minimal then c.name end" : stored();
	}

	private String stoodIn() {
		return standsIn() ? ", c.name" : "";
	}

	private boolean standsIn() {
		return isIn(Storage.CUSTOMER) && this.field.key().equals("name");
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

	/** Whether the row changes what is stored. */
	String differs() {
		if (!this.fillsOnly) {
			return saysOtherwise();
		}
		String fills = "(" + known() + " is null and " + staged() + " is not null)";
		return this.derived ? "(" + fills + " or " + follows() + ")" : fills;
	}

	/** Whether a filled cell says something else than what is stored. */
	String saysOtherwise() {
		String said = "(%s is not null and %s is distinct from %s)".formatted(staged(), staged(), stored());
		if (isIdentity()) {
			said = "(s.\"identityNumberHash\" is not null"
					+ " and s.\"identityNumberHash\" is distinct from o.identity_number_hash)";
		}
		else if (isReference()) {
			// compared by number: the customer may come with the same file
			said = "(%s is not null and %s is distinct from (select number from customer where id = %s))"
				.formatted(staged(), staged(), stored());
		}
		else if (this.derived) {
			said = "(" + said + " or " + follows() + ")";
		}
		return this.clears ? "(" + said + " or (" + cleared() + " and " + stored() + " is not null))" : said;
	}

	private String follows() {
		String follows = staged() + " is null and " + stored() + " is null and " + following() + " is not null";
		return "(" + (this.clears ? follows + " and not " + cleared() : follows) + ")";
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
