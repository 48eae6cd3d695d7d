package org.kedang.ingest.stage;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;

/**
 * A mapped column of the sheet.
 *
 * @param field the field it holds; its key is the staging table's column
 * @param index column in the sheet, from 0
 * @param header header as written
 */
public record StageColumn(Field field, int index, String header) {

	/** The type of the staging table's column. */
	String sqlType() {
		if (this.field.isCustom() || this.field.type() == FieldType.CUSTOMER) {
			return "text";
		}
		return this.field.type().sqlType();
	}

}
