package org.kedang.web.access;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own settings and personal access tokens.
 */
@Controller
class ProfileController {

	private final OwnAffairs affairs;

	private final AccessChoices choices;

	ProfileController(OwnAffairs affairs, AccessChoices choices) {
		this.affairs = affairs;
		this.choices = choices;
	}

	@GetMapping("/profile")
	String profile(Reader reader, Model model) {
		model.addAttribute("form", new TokenForm("", 90));
		return page(reader, model);
	}

	private String page(Reader reader, Model model) {
		model.addAttribute("team", this.choices.teamName(reader.teamId()));
		model.addAttribute("tokens", this.affairs.tokens(reader));
		model.addAttribute("lifetimes", this.choices.lifetimes());
		return "access/profile";
	}

	@PostMapping("/profile/tokens")
	String createToken(@Valid @ModelAttribute("form") TokenForm form, BindingResult binding, Reader reader, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(reader, model);
		}
		redirect.addFlashAttribute("secret", this.affairs.createToken(reader, form.name(), form.days()));
		return "redirect:/profile";
	}

	@PostMapping("/profile/tokens/{id}/revocation")
	String revokeToken(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		if (!this.affairs.revokeToken(reader, id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		redirect.addFlashAttribute(Notice.NAME, Notice.done("profile.token.revoked"));
		return "redirect:/profile";
	}

	/**
	 * A wish for a token.
	 *
	 * @param days how long it works; null for ever
	 */
	record TokenForm(@NotBlank @Size(max = 60) String name, @Min(1) @Max(3650) @Nullable Integer days) {
	}

}
