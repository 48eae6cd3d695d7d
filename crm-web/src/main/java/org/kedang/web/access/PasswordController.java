package org.kedang.web.access;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.shared.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Changes one's own password. All sessions of the user end with it, this one too.
 */
@Controller
class PasswordController {

	private final OwnAffairs affairs;

	PasswordController(OwnAffairs affairs) {
		this.affairs = affairs;
	}

	@GetMapping("/password")
	String form(Model model) {
		model.addAttribute("form", new PasswordForm("", "", ""));
		return "access/password";
	}

	@PostMapping("/password")
	String change(@ModelAttribute("form") PasswordForm form, BindingResult binding, Reader reader,
			HttpServletRequest request, HttpServletResponse response) {
		if (!form.wanted().equals(form.again())) {
			binding.rejectValue("again", "password.different");
		}
		else {
			Optional<Problem> problem = this.affairs.changePassword(reader, form.current(), form.wanted());
			problem.ifPresent((found) -> binding.rejectValue(field(found), found.code(), found.args().toArray(), null));
		}
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "access/password";
		}
		new SecurityContextLogoutHandler().logout(request, response,
				SecurityContextHolder.getContext().getAuthentication());
		return "redirect:/login?changed";
	}

	private static String field(Problem problem) {
		return problem.code().equals("password.wrong") || problem.code().equals("password.locked") ? "current"
				: "wanted";
	}

	/**
	 * The form.
	 *
	 * @param again the wanted one once more
	 */
	record PasswordForm(String current, String wanted, String again) {

		PasswordForm {
			current = (current != null) ? current : "";
			wanted = (wanted != null) ? wanted : "";
			again = (again != null) ? again : "";
		}

	}

}
