package org.kedang.web.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.kedang.access.FieldRights;
import org.kedang.access.FieldRules;
import org.kedang.access.Role;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Category;
import org.kedang.catalogue.CustomField;
import org.kedang.catalogue.CustomFieldDraft;
import org.kedang.catalogue.CustomFields;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Choice;
import org.kedang.web.support.Languages;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the page of fields shows of one kind of archive.
 */
@Component
class FieldsView {

	private final Catalogue catalogue;

	private final CustomFields customFields;

	private final FieldRights rights;

	private final Texts messages;

	FieldsView(Catalogue catalogue, CustomFields customFields, FieldRights rights, Texts messages) {
		this.catalogue = catalogue;
		this.customFields = customFields;
		this.rights = rights;
		this.messages = messages;
	}

	void fill(Subject subject, Model model) {
		boolean english = Languages.isEnglish();
		List<Category> categories = this.catalogue.categories(subject);
		Map<Role, FieldRules> rules = this.rights.all();
		model.addAttribute("subject", subject);
		model.addAttribute("groups",
				categories.stream().map((each) -> new Group(each, rows(subject, each, rules))).toList());
		model.addAttribute("roles", Role.values());
		model.addAttribute("retired",
				this.customFields.everything()
					.stream()
					.filter((each) -> each.retired() && each.field().subject() == subject)
					.map(CustomField::field)
					.toList());
		model.addAttribute("categories",
				categories.stream().map((each) -> new Choice(each.key(), each.label(english))).toList());
		model.addAttribute("types",
				CustomFieldDraft.TYPES.stream()
					.sorted(Comparator.naturalOrder())
					.map((type) -> choice("fields.type.", type.name()))
					.toList());
		model.addAttribute("sensitivities",
				Arrays.stream(Sensitivity.values()).map((each) -> choice("fields.sensitivity.", each.name())).toList());
	}

	private List<Row> rows(Subject subject, Category category, Map<Role, FieldRules> rules) {
		return this.catalogue.fields(subject, category)
			.stream()
			.map((field) -> new Row(field, RoleAccess.of(field, rules)))
			.toList();
	}

	private Choice choice(String prefix, String name) {
		return new Choice(name, this.messages.text(prefix + name));
	}

	/**
	 * One category with its fields.
	 */
	record Group(Category category, List<Row> rows) {
	}

	/**
	 * One field with what each role gets of it.
	 */
	record Row(Field field, List<RoleAccess> access) {

		/** Whether anything about it may be decided. */
		public boolean isOpen() {
			return FieldRules.isSightOpen(this.field) || FieldRules.isChangeOpen(this.field);
		}

	}

}
