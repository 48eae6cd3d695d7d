package org.kedang.web.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.access.FieldRights;
import org.kedang.access.FieldRules;
import org.kedang.access.Reader;
import org.kedang.access.Role;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Category;
import org.kedang.catalogue.CustomField;
import org.kedang.catalogue.CustomFieldDraft;
import org.kedang.catalogue.CustomFields;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldKeeping;
import org.kedang.catalogue.Sensitivity;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Choice;
import org.kedang.web.support.Notice;
import org.kedang.web.support.Texts;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lists the fields of the archive with who sees and changes them, and keeps the
 * administrator's own ones.
 */
@Controller
class FieldsController {

	private static final String PAGE = "catalogue/fields";

	private final Catalogue catalogue;

	private final CustomFields customFields;

	private final FieldKeeping keeping;

	private final FieldRights rights;

	private final Texts messages;

	FieldsController(Catalogue catalogue, CustomFields customFields, FieldKeeping keeping, FieldRights rights,
			Texts messages) {
		this.catalogue = catalogue;
		this.customFields = customFields;
		this.keeping = keeping;
		this.rights = rights;
		this.messages = messages;
	}

	@GetMapping("/admin/fields")
	String list(@RequestParam(defaultValue = "individuals") String subject, Model model) {
		fill(subject(subject), model);
		model.addAttribute("form", FieldForm.BLANK);
		return PAGE;
	}

	@PostMapping("/admin/fields")
	ModelAndView add(@RequestParam(defaultValue = "individuals") String subject, @ModelAttribute("form") FieldForm form,
			BindingResult errors, Reader reader, Model model, RedirectAttributes flash) {
		Subject of = subject(subject);
		if (!of.isCustomer()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "subject");
		}
		CustomFieldDraft draft = form.read(of,
				this.catalogue.categories(of).stream().map(Category::key).collect(Collectors.toSet()), errors);
		try {
			if (draft != null) {
				this.keeping.add(draft, reader.id(), reader.actor());
				flash.addFlashAttribute(Notice.NAME, Notice.done("fields.added", draft.labelZh()));
				return back(of);
			}
		}
		catch (DuplicateKeyException ex) {
			errors.rejectValue("key", "fields.error.taken");
		}
		fill(of, model);
		return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/admin/fields/{subject}/{key}/retirement")
	ModelAndView retire(@PathVariable String subject, @PathVariable String key, Reader reader,
			RedirectAttributes flash) {
		this.keeping.retire(subject(subject), key, reader.actor());
		flash.addFlashAttribute(Notice.NAME, Notice.done("fields.retired"));
		return back(subject(subject));
	}

	@PostMapping("/admin/fields/{subject}/{key}/restoration")
	ModelAndView restore(@PathVariable String subject, @PathVariable String key, Reader reader,
			RedirectAttributes flash) {
		this.keeping.restore(subject(subject), key, reader.actor());
		flash.addFlashAttribute(Notice.NAME, Notice.done("fields.restored"));
		return back(subject(subject));
	}

	private void fill(Subject subject, Model model) {
		boolean english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
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

	private static ModelAndView back(Subject subject) {
		return new ModelAndView("redirect:/admin/fields", Map.of("subject", subject.slug()));
	}

	private static Subject subject(@Nullable String slug) {
		return FieldRules.SUBJECTS.stream()
			.filter((each) -> each.slug().equals(slug))
			.findFirst()
			.orElse(Subject.INDIVIDUAL);
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
