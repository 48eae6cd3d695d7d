package org.kedang.catalogue;

import java.util.List;
import java.util.Set;

/**
 * A field as an administrator describes it.
 *
 * @param subject individual or corporate customers
 * @param key x and up to 40 letters and digits, so that it can never meet a built-in key
 * @param category key of the category it joins
 * @param labelZh Chinese label
 * @param labelEn English label
 * @param type text, long text, date, amount, decimal, integer, yes or no, or option
 * @param options allowed values if the type is an option
 * @param required whether a customer cannot be stored without it
 * @param sensitivity how closely it is kept
 * @param filterable whether rosters filter by it
 */
public record CustomFieldDraft(Subject subject, String key, String category, String labelZh, String labelEn,
		FieldType type, List<Option> options, boolean required, Sensitivity sensitivity, boolean filterable) {

	/** The types that need no column of their own. */
	public static final Set<FieldType> TYPES = Set.of(FieldType.TEXT, FieldType.LONG_TEXT, FieldType.DATE,
			FieldType.AMOUNT, FieldType.DECIMAL, FieldType.INTEGER, FieldType.YES_NO, FieldType.OPTION);

	public CustomFieldDraft {
		if (!subject.isCustomer()) {
			throw new IllegalArgumentException("Only customers have custom fields");
		}
		if (!key.matches("x[A-Za-z0-9]{1,40}")) {
			throw new IllegalArgumentException("A custom field's key is x and up to 40 letters and digits: " + key);
		}
		if (!TYPES.contains(type)) {
			throw new IllegalArgumentException("A custom field cannot be of type " + type);
		}
		if ((type == FieldType.OPTION) == options.isEmpty()) {
			throw new IllegalArgumentException("An option field, and only one, names its options");
		}
	}

}
