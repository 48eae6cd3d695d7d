package org.kedang.web.catalogue;

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.access.FieldRules;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Category;
import org.kedang.catalogue.CustomFieldDraft;
import org.kedang.catalogue.FieldKeeping;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Notice;

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

	private final FieldKeeping keeping;

	private final FieldsView view;

	FieldsController(Catalogue catalogue, FieldKeeping keeping, FieldsView view) {
		this.catalogue = catalogue;
		this.keeping = keeping;
		this.view = view;
	}

	@GetMapping("/admin/fields")
	String list(@RequestParam(defaultValue = "individuals") String subject, Model model) {
		this.view.fill(subject(subject), model);
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
		this.view.fill(of, model);
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

	private static ModelAndView back(Subject subject) {
		return new ModelAndView("redirect:/admin/fields", Map.of("subject", subject.slug()));
	}

	private static Subject subject(@Nullable String slug) {
		return FieldRules.SUBJECTS.stream()
			.filter((each) -> each.slug().equals(slug))
			.findFirst()
			.orElse(Subject.INDIVIDUAL);
	}

}
