package org.kedang.web.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.FieldRights;
import org.kedang.access.FieldRule;
import org.kedang.access.FieldRules;
import org.kedang.access.Reader;
import org.kedang.access.Right;
import org.kedang.access.Role;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Sight;
import org.kedang.web.support.Languages;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Decides who sees and changes one field.
 */
@Controller
class FieldRightsController {

	private final Catalogue catalogue;

	private final FieldRights rights;

	FieldRightsController(Catalogue catalogue, FieldRights rights) {
		this.catalogue = catalogue;
		this.rights = rights;
	}

	@GetMapping("/admin/fields/{subject}/{key}")
	String show(@PathVariable String subject, @PathVariable String key, Model model) {
		Field field = field(subject, key);
		model.addAttribute("field", field);
		model.addAttribute("label", field.label(Languages.isEnglish()));
		model.addAttribute("access", RoleAccess.of(field, this.rights.all()));
		model.addAttribute("sightOpen", FieldRules.isSightOpen(field));
		model.addAttribute("changeOpen", FieldRules.isChangeOpen(field));
		model.addAttribute("sights",
				Arrays.stream(Sight.values()).filter((sight) -> FieldRules.isAllowed(field, sight)).toList());
		return "catalogue/field";
	}

	/**
	 * For each role {@code sight.<role>}, empty for the default, and
	 * {@code change.<role>}.
	 */
	@PostMapping("/admin/fields/{subject}/{key}")
	String decide(@PathVariable String subject, @PathVariable String key, @RequestParam Map<String, String> typed,
			Reader reader, RedirectAttributes flash) {
		Field field = field(subject, key);
		Map<Role, FieldRule> wanted = new EnumMap<>(Role.class);
		for (Role role : Role.values()) {
			if (typed.containsKey("role." + role)) {
				wanted.put(role, rule(field, role, typed));
			}
		}
		try {
			int changed = this.rights.decide(field, wanted, reader);
			flash.addFlashAttribute(Notice.NAME, Notice
				.done((changed > 0) ? "fields.rights.saved" : "fields.rights.unchanged", field.zh(), field.en()));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "sight", ex);
		}
		flash.addAttribute("subject", field.subject().slug());
		return "redirect:/admin/fields";
	}

	private static FieldRule rule(Field field, Role role, Map<String, String> typed) {
		boolean asked = FieldRules.isChangeOpen(field) && role.may(Right.EDIT_CUSTOMERS);
		return new FieldRule(sight(typed.get("sight." + role)), !asked || typed.containsKey("change." + role));
	}

	private static @Nullable Sight sight(@Nullable String name) {
		if (name == null || name.isEmpty()) {
			return null;
		}
		return List.of(Sight.values())
			.stream()
			.filter((sight) -> sight.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "sight"));
	}

	private Field field(String slug, String key) {
		return FieldRules.SUBJECTS.stream()
			.filter((subject) -> subject.slug().equals(slug))
			.flatMap((subject) -> this.catalogue.find(subject, key).stream())
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
