package org.kedang.web.field;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.Twin;
import org.kedang.catalogue.ChildRow;
import org.kedang.catalogue.Field;
import org.kedang.web.support.Choice;

/**
 * One field in a form that is made from the catalogue. What was typed into it is sent as
 * {@code f.<key>}, what stood there before as {@code was.<key>}.
 *
 * @param value what stands in the control
 * @param was what stood in it when the form was opened; empty for a masked field
 * @param mask the mask of a value that the reader may replace but not see; null for any
 * other
 * @param choices what a select offers; empty for other controls
 * @param error what is wrong with what was typed; null for nothing
 * @param twin the other customer that has this value; null for none
 */
public record FieldInput(Field field, String value, String was, @Nullable String mask, List<Choice> choices,
		@Nullable String error, @Nullable Twin twin) {

	public String name() {
		return "f." + this.field.key();
	}

	/** Which control the field has: select, date, area, region, children, or text. */
	public String control() {
		if (!this.choices.isEmpty()) {
			return "select";
		}
		return switch (this.field.type()) {
			case DATE, DATE_TIME -> "date";
			case LONG_TEXT -> "area";
			case REGION -> "region";
			case CHILDREN -> "children";
			default -> "text";
		};
	}

	/** The rows of a control for children. */
	public List<ChildRow> rows() {
		return ChildRows.open(this.value);
	}

	/** The keyboard a telephone shows. */
	public String keyboard() {
		return switch (this.field.type()) {
			case MOBILE, PHONE -> "tel";
			case EMAIL -> "email";
			case URL -> "url";
			case AMOUNT, DECIMAL -> "decimal";
			case INTEGER, POSTCODE -> "numeric";
			default -> "text";
		};
	}

}
