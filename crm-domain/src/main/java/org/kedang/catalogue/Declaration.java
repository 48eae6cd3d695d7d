package org.kedang.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the fields of one subject; a field is described by the calls that follow it.
 */
final class Declaration {

	private final Subject subject;

	private final List<Field> fields = new ArrayList<>();

	private Category category = new Category("", "", "");

	Declaration(Subject subject) {
		this.subject = subject;
	}

	Declaration category(String key, String zh, String en) {
		this.category = new Category(key, zh, en);
		return this;
	}

	Declaration field(String key, String zh, String en, FieldType type, Option... options) {
		return field(key, zh, en, type, List.of(options));
	}

	Declaration field(String key, String zh, String en, FieldType type, List<Option> options) {
		boolean nested = this.subject.isCustomer() && !this.category.key().equals("basic");
		String attribute = nested ? this.category.key() + "." + key : key;
		this.fields
			.add(new Field(this.subject, key, this.category, zh, en, type, options, Storage.OWN, Field.columnOf(key),
					attribute, false, Sensitivity.PUBLIC, type == FieldType.OPTION, false, false, 0, List.of(), ""));
		return this;
	}

	/** The last field stands in the table customer, on the entity itself. */
	Declaration core() {
		Field f = last();
		return replace(f, Storage.CUSTOMER, f.column(), f.key(), f.required(), f.sensitivity(), f.filterable(),
				f.sortable(), f.computed());
	}

	Declaration column(String column, String attribute) {
		Field f = last();
		return replace(f, f.storage(), column, attribute, f.required(), f.sensitivity(), f.filterable(), f.sortable(),
				f.computed());
	}

	Declaration importOnly() {
		Field f = last();
		return replace(f, Storage.IMPORT_ONLY, f.column(), f.attribute(), f.required(), f.sensitivity(), f.filterable(),
				f.sortable(), f.computed());
	}

	Declaration figure(String column) {
		Field f = last();
		return replace(f, Storage.FIGURES, column, f.attribute(), f.required(), f.sensitivity(), true, true, true);
	}

	Declaration required() {
		Field f = last();
		return replace(f, f.storage(), f.column(), f.attribute(), true, f.sensitivity(), f.filterable(), f.sortable(),
				f.computed());
	}

	Declaration kept(Sensitivity sensitivity) {
		Field f = last();
		return replace(f, f.storage(), f.column(), f.attribute(), f.required(), sensitivity, f.filterable(),
				f.sortable(), f.computed());
	}

	Declaration filterable() {
		Field f = last();
		return replace(f, f.storage(), f.column(), f.attribute(), f.required(), f.sensitivity(), true, f.sortable(),
				f.computed());
	}

	Declaration sortable() {
		Field f = last();
		return replace(f, f.storage(), f.column(), f.attribute(), f.required(), f.sensitivity(), f.filterable(), true,
				f.computed());
	}

	Declaration freshFor(int days) {
		Field f = last();
		this.fields.set(this.fields.size() - 1,
				new Field(f.subject(), f.key(), f.category(), f.zh(), f.en(), f.type(), f.options(), f.storage(),
						f.column(), f.attribute(), f.required(), f.sensitivity(), f.filterable(), f.sortable(),
						f.computed(), days, f.headers(), f.example()));
		return this;
	}

	/** Further headers of workbooks under which the last field is recognised. */
	Declaration alias(String... headers) {
		Field f = last();
		this.fields.set(this.fields.size() - 1,
				new Field(f.subject(), f.key(), f.category(), f.zh(), f.en(), f.type(), f.options(), f.storage(),
						f.column(), f.attribute(), f.required(), f.sensitivity(), f.filterable(), f.sortable(),
						f.computed(), f.freshDays(), List.of(headers), f.example()));
		return this;
	}

	Declaration example(String example) {
		Field f = last();
		this.fields.set(this.fields.size() - 1,
				new Field(f.subject(), f.key(), f.category(), f.zh(), f.en(), f.type(), f.options(), f.storage(),
						f.column(), f.attribute(), f.required(), f.sensitivity(), f.filterable(), f.sortable(),
						f.computed(), f.freshDays(), f.headers(), example));
		return this;
	}

	List<Field> fields() {
		return List.copyOf(this.fields);
	}

	private Field last() {
		return this.fields.get(this.fields.size() - 1);
	}

	private Declaration replace(Field f, Storage storage, String column, String attribute, boolean required,
			Sensitivity sensitivity, boolean filterable, boolean sortable, boolean computed) {
		this.fields.set(this.fields.size() - 1,
				new Field(f.subject(), f.key(), f.category(), f.zh(), f.en(), f.type(), f.options(), storage, column,
						attribute, required, sensitivity, filterable, sortable, computed, f.freshDays(), f.headers(),
						f.example()));
		return this;
	}

}
