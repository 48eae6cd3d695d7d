package org.kedang.web.imports;

import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.ingest.ImportMending;
import org.kedang.ingest.ValueMapping;
import org.kedang.ingest.mapping.MappingProfiles;
import org.kedang.web.field.FieldTexts;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What imports remember: mappings kept by name, and what values mean.
 */
@Controller
class ImportProfileController {

	private final MappingProfiles profiles;

	private final ImportMending mending;

	private final FieldTexts fields;

	ImportProfileController(MappingProfiles profiles, ImportMending mending, FieldTexts fields) {
		this.profiles = profiles;
		this.mending = mending;
		this.fields = fields;
	}

	/**
	 * What a value means, in words.
	 *
	 * @param target empty for a blank
	 */
	record Meaning(long id, ValueMapping mapping, String label, String target) {
	}

	@GetMapping("/imports/profiles")
	String list(Model model) {
		model.addAttribute("profiles", this.profiles.all());
		model.addAttribute("meanings", this.mending.meanings().stream().map(this::meaning).toList());
		return "import/profiles";
	}

	private Meaning meaning(ValueMapping mapping) {
		Field field = mapping.field();
		String target = mapping.target();
		if (mapping.user() != null) {
			target = mapping.user();
		}
		else if (field != null && !target.isEmpty()) {
			target = this.fields.canonical(field, target);
		}
		return new Meaning(mapping.id(), mapping, (field != null) ? this.fields.label(field) : mapping.key(), target);
	}

	@PostMapping("/imports/profiles/removal")
	String forget(@RequestParam(name = "name", defaultValue = "") String name,
			@RequestParam(name = "import", defaultValue = "0") long id, Reader reader, RedirectAttributes redirect) {
		if (this.profiles.named(name).isPresent()) {
			this.profiles.remove(name, reader.actor());
			redirect.addFlashAttribute(Notice.NAME, Notice.done("imports.profile.removed", name));
		}
		return (id > 0) ? "redirect:/imports/" + id : "redirect:/imports/profiles";
	}

	@PostMapping("/imports/values/removal")
	String forgetValue(@RequestParam("id") long id, Reader reader, RedirectAttributes redirect) {
		this.mending.forget(id, reader.actor())
			.ifPresent((each) -> redirect.addFlashAttribute(Notice.NAME,
					Notice.done("imports.meaning.removed", each.raw())));
		return "redirect:/imports/profiles";
	}

}
