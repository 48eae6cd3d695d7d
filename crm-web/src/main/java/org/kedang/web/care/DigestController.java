package org.kedang.web.care;

import org.kedang.access.Reader;
import org.kedang.care.Digests;
import org.kedang.shared.EmailAddress;
import org.kedang.web.support.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Whether one wants the day's work by mail.
 */
@Controller
class DigestController {

	private static final int LONGEST = 254;

	private final Digests digests;

	DigestController(Digests digests) {
		this.digests = digests;
	}

	@PostMapping("/profile/digest")
	String choose(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "false") boolean wanted,
			Reader reader, RedirectAttributes flash) {
		String address = email.strip();
		if ((wanted || !address.isEmpty()) && !isAddress(address)) {
			flash.addFlashAttribute(Notice.NAME, Notice.refused("care.digest.invalid"));
		}
		else {
			this.digests.choose(address.isEmpty() ? null : address, wanted, reader);
			flash.addFlashAttribute(Notice.NAME, Notice.done("care.digest.saved"));
		}
		return "redirect:/profile";
	}

	private static boolean isAddress(String typed) {
		return typed.length() <= LONGEST && EmailAddress.check(typed) == null;
	}

}
