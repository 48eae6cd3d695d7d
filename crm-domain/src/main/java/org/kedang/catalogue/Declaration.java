package org.kedang.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the fields of one subject: each call of {@code field} begins one, and the
 * calls that follow describe it.
 */
final class Declaration {

	private final Subject subject;

	private final List<Draft> drafts = new ArrayList<>();

	private Category category = new Category("", "", "");

	Declaration(Subject subject) {
		this.subject = subject;
	}

	Declaration category(String key, String zh, String en) {
		this.category = new Category(key, zh, en);
		return this;
	}

	Declaration field(String key, String zh, String en, FieldType type) {
		return field(key, zh, en, type, List.of());
	}

	Declaration field(String key, String zh, String en, FieldType type, List<Option> options) {
		this.drafts.add(new Draft(this.category, key, zh, en, type, options));
		return this;
	}

	/** It stands in the table customer, on the entity itself. */
	Declaration core() {
		last().storage = Storage.CUSTOMER;
		last().attribute = last().key;
		return this;
	}

	Declaration column(String column, String attribute) {
		last().column = column;
		last().attribute = attribute;
		return this;
	}

	Declaration importOnly() {
		last().storage = Storage.IMPORT_ONLY;
		return this;
	}

	/** The program keeps it up in customer_figures. */
	Declaration figure(String column) {
		last().storage = Storage.FIGURES;
		last().column = column;
		last().computed = true;
		return filterable();
	}

	Declaration required() {
		last().required = true;
		return this;
	}

	Declaration kept(Sensitivity sensitivity) {
		last().sensitivity = sensitivity;
		return this;
	}

	Declaration filterable() {
		last().filterable = true;
		return this;
	}

	Declaration sortable() {
		last().sortable = true;
		return this;
	}

	Declaration freshFor(int days) {
		last().freshDays = days;
		return this;
	}

	/** Further headers of workbooks under which it is recognised. */
	Declaration alias(String... headers) {
		last().headers = List.of(headers);
		return this;
	}

	Declaration example(String example) {
		last().example = example;
		return this;
	}

	List<Field> fields() {
		return this.drafts.stream().map((draft) -> draft.finish(this.subject)).toList();
	}

	private Draft last() {
		return this.drafts.get(this.drafts.size() - 1);
	}

	private static final class Draft {

		private final Category category;

		private final String key;

		private final String zh;

		private final String en;

		private final FieldType type;

		private final List<Option> options;

		private Storage storage = Storage.OWN;

		private String column;

		private String attribute = "";

		private boolean required;

		private Sensitivity sensitivity = Sensitivity.PUBLIC;

		private boolean filterable;

		private boolean sortable;

		private boolean computed;

		private int freshDays;

		private List<String> headers = List.of();

		private String example = "";

		private Draft(Category category, String key, String zh, String en, FieldType type, List<Option> options) {
			this.category = category;
			this.key = key;
			this.zh = zh;
			this.en = en;
			this.type = type;
			this.options = options;
			this.column = Field.columnOf(key);
			this.filterable = type == FieldType.OPTION;
		}

		private Field finish(Subject subject) {
			boolean nested = subject.isCustomer() && !this.category.key().equals("basic");
			String path = !this.attribute.isEmpty() ? this.attribute
					: nested ? this.category.key() + "." + this.key : this.key;
			return new Field(subject, this.key, this.category, this.zh, this.en, this.type, this.options, this.storage,
					this.column, path, this.required, this.sensitivity, this.filterable, this.sortable, this.computed,
					this.freshDays, this.headers, this.example);
		}

	}

}
