package org.kedang.catalogue;

import java.util.List;
import java.util.Set;
import java.util.Locale;

/**
 * One field of the archive, declared once.
 *
 * @param subject whose field it is
 * @param key name in code, addresses, mappings and REST; unique within the subject
 * @param category the room of the archive it stands in
 * @param zh Chinese label, also the template's header
 * @param en English label, also the English template's header
 * @param type what it holds
 * @param options allowed values of an {@code OPTION}, otherwise empty
 * @param storage where it stands
 * @param column the column's name, meaningless for custom fields
 * @param attribute the entity's property path
 * @param required whether a record cannot be without it
 * @param sensitivity how closely it is kept
 * @param filterable whether rosters filter by it
 * @param sortable whether rosters sort by it
 * @param computed whether the program fills it; forms and templates leave it out
 * @param freshDays days after which the value should be verified, 0 for lasting ones
 * @param headers further headers under which it is recognised in workbooks
 * @param example an example value for templates, or empty
 */
public record Field(Subject subject, String key, Category category, String zh, String en, FieldType type,
		List<Option> options, Storage storage, String column, String attribute, boolean required,
		Sensitivity sensitivity, boolean filterable, boolean sortable, boolean computed, int freshDays,
		List<String> headers, String example) {

	private static final Set<String> PAST = Set.of("lastContactedOn", "acquiredOn");

	public String label(boolean english) {
		return english ? this.en : this.zh;
	}

	public boolean isCustom() {
		return this.storage == Storage.CUSTOM;
	}

	public boolean isSecret() {
		return this.sensitivity == Sensitivity.SECRET;
	}

	/** The same where it may be left empty, for then the program finds a value. */
	public Field optional() {
		return new Field(this.subject, this.key, this.category, this.zh, this.en, this.type, this.options, this.storage,
				this.column, this.attribute, false, this.sensitivity, this.filterable, this.sortable, this.computed,
				this.freshDays, this.headers, this.example);
	}

	/** Whether it is a day on which something was, which none to come can be. */
	public boolean isPast() {
		return this.key.endsWith("irthDate") || PAST.contains(this.key);
	}

	/**
	 * Whether a person may type it: neither computed nor only part of imports.
	 */
	public boolean isEditable() {
		return !this.computed && this.storage != Storage.IMPORT_ONLY;
	}

	/**
	 * Whether it counts towards completeness.
	 */
	public boolean countsAsKnowledge() {
		return !this.computed && this.storage != Storage.IMPORT_ONLY && this.type != FieldType.USER;
	}

	/**
	 * The label of an option's key; the key itself where the option has gone.
	 */
	public String optionLabel(String key, boolean english) {
		for (Option option : this.options) {
			if (option.key().equals(key)) {
				return option.label(english);
			}
		}
		return key;
	}

	static String columnOf(String key) {
		return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

}
