package org.kedang.web.access;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.kedang.access.Reader;
import org.kedang.shared.Problem;
import org.kedang.web.support.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages about users.
 */
@Controller
class UserController {

	private final UserAdministration administration;

	private final AccessChoices choices;

	private final Standings standings;

	UserController(UserAdministration administration, AccessChoices choices, Standings standings) {
		this.administration = administration;
		this.choices = choices;
		this.standings = standings;
	}

	@GetMapping("/admin/users")
	String list(Model model) {
		model.addAttribute("users", this.administration.everyone());
		return "access/users";
	}

	@GetMapping("/admin/users/new")
	String blank(Model model) {
		model.addAttribute("form", UserForm.empty());
		return newForm(model);
	}

	@PostMapping("/admin/users")
	String create(@Valid @ModelAttribute("form") UserForm form, BindingResult binding, Reader reader, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		if (!binding.hasErrors() && this.administration.isTaken(form.username())) {
			binding.rejectValue("username", "users.taken");
		}
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return newForm(model);
		}
		show(redirect, form.username(), this.administration.create(reader, form));
		return "redirect:/admin/users";
	}

	@GetMapping("/admin/users/{id}")
	String edit(@PathVariable("id") long id, Model model) {
		model.addAttribute("form", UserForm.of(this.administration.one(id)));
		return editForm(id, model);
	}

	@PostMapping("/admin/users/{id}")
	String change(@PathVariable("id") long id, @Valid @ModelAttribute("form") UserForm form, BindingResult binding,
			Reader reader, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		if (!binding.hasErrors()) {
			this.administration.change(reader, id, form)
				.ifPresent((problem) -> binding.rejectValue("role", problem.code()));
		}
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return editForm(id, model);
		}
		redirect.addFlashAttribute(Notice.NAME, Notice.done("users.saved", form.displayName()));
		return "redirect:/admin/users";
	}

	@PostMapping("/admin/users/{id}/disablement")
	String disable(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		Optional<Problem> problem = this.administration.disable(reader, id);
		return back(id, redirect, problem.map(Notice::refused).orElseGet(() -> Notice.done("users.disabled")));
	}

	@PostMapping("/admin/users/{id}/enablement")
	String enable(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		this.administration.enable(reader, id);
		return back(id, redirect, Notice.done("users.enabled"));
	}

	@PostMapping("/admin/users/{id}/unlocking")
	String unlock(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		this.administration.unlock(reader, id);
		return back(id, redirect, Notice.done("users.unlocked"));
	}

	@PostMapping("/admin/users/{id}/password")
	String resetPassword(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		show(redirect, this.administration.one(id).username(), this.administration.resetPassword(reader, id));
		return "redirect:/admin/users/" + id;
	}

	private String newForm(Model model) {
		addChoices(model);
		return "access/user-new";
	}

	private String editForm(long id, Model model) {
		UserRow user = this.administration.one(id);
		model.addAttribute("user", user);
		model.addAttribute("standing", this.standings.of(user));
		addChoices(model);
		return "access/user";
	}

	private void addChoices(Model model) {
		model.addAttribute("roles", this.choices.roles());
		model.addAttribute("teams", this.choices.teams());
	}

	private static String back(long id, RedirectAttributes redirect, Notice notice) {
		redirect.addFlashAttribute(Notice.NAME, notice);
		return "redirect:/admin/users/" + id;
	}

	private static void show(RedirectAttributes redirect, String username, String password) {
		redirect.addFlashAttribute("secretOf", username);
		redirect.addFlashAttribute("secret", password);
	}

}
