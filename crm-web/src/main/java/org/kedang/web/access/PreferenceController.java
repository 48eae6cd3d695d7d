package org.kedang.web.access;

import java.time.Duration;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.access.Theme;
import org.kedang.web.support.Back;
import org.kedang.web.support.CurrentReader;
import org.kedang.web.support.Languages;
import org.kedang.web.support.PageModel;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Language and colours. They are kept with the user and, for the sign-in page, in a
 * cookie.
 */
@Controller
class PreferenceController {

	private final OwnAffairs affairs;

	PreferenceController(OwnAffairs affairs) {
		this.affairs = affairs;
	}

	@PostMapping("/preferences/locale")
	String locale(@RequestParam("locale") String tag, HttpServletRequest request, HttpServletResponse response) {
		if (Languages.known(tag) != null) {
			Reader reader = CurrentReader.of(request);
			if (reader != null) {
				this.affairs.prefer(reader, tag, reader.theme());
			}
			keep(Languages.COOKIE, tag, request, response);
		}
		return Back.from(request, "/");
	}

	@PostMapping("/preferences/theme")
	String theme(@RequestParam("theme") String name, HttpServletRequest request, HttpServletResponse response) {
		Arrays.stream(Theme.values()).filter((theme) -> theme.name().equals(name)).findFirst().ifPresent((theme) -> {
			Reader reader = CurrentReader.of(request);
			if (reader != null) {
				this.affairs.prefer(reader, reader.locale(), theme);
			}
			keep(PageModel.THEME_COOKIE, name.toLowerCase(java.util.Locale.ROOT), request, response);
		});
		return Back.from(request, "/");
	}

	private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(name, value)
			.path("/")
			.maxAge(Duration.ofDays(365))
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
