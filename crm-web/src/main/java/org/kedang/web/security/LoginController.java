package org.kedang.web.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.kedang.web.support.CurrentReader;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sign-in page.
 */
@Controller
class LoginController {

	private static final List<String> NOTES = List.of("error", "disabled", "throttled", "expired", "bye", "changed");

	@GetMapping("/login")
	String login(HttpServletRequest request, Model model) {
		if (CurrentReader.of(request) != null) {
			return "redirect:/";
		}
		NOTES.stream()
			.filter((note) -> request.getParameter(note) != null)
			.findFirst()
			.ifPresent((note) -> model.addAttribute("note", note));
		HttpSession session = request.getSession(false);
		if (session != null) {
			model.addAttribute("typedName", session.getAttribute(LoginPages.TYPED_NAME));
			session.removeAttribute(LoginPages.TYPED_NAME);
		}
		return "access/login";
	}

}
