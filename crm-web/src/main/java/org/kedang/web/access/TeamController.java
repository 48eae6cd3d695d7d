package org.kedang.web.access;

import java.util.Optional;

import org.kedang.access.Reader;
import org.kedang.shared.Problem;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page about teams.
 */
@Controller
class TeamController {

	private final TeamAdministration administration;

	TeamController(TeamAdministration administration) {
		this.administration = administration;
	}

	@GetMapping("/admin/teams")
	String list(Model model) {
		model.addAttribute("teams", this.administration.all());
		return "access/teams";
	}

	@PostMapping("/admin/teams")
	String create(@RequestParam("name") String name, Reader reader, RedirectAttributes redirect) {
		return back(redirect, this.administration.create(reader, name), Notice.done("teams.created", name.strip()));
	}

	@PostMapping("/admin/teams/{id}")
	String rename(@PathVariable("id") long id, @RequestParam("name") String name, Reader reader,
			RedirectAttributes redirect) {
		return back(redirect, this.administration.rename(reader, id, name), Notice.done("teams.saved", name.strip()));
	}

	@PostMapping("/admin/teams/{id}/removal")
	String remove(@PathVariable("id") long id, Reader reader, RedirectAttributes redirect) {
		return back(redirect, this.administration.remove(reader, id), Notice.done("teams.removed"));
	}

	private static String back(RedirectAttributes redirect, Optional<Problem> problem, Notice done) {
		redirect.addFlashAttribute(Notice.NAME, problem.map(Notice::refused).orElse(done));
		return "redirect:/admin/teams";
	}

}
