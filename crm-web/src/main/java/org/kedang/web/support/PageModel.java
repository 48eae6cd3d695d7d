package org.kedang.web.support;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.access.Theme;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/**
 * What the layout of every page needs: {@code reader}, {@code menu}, {@code theme} and
 * {@code languageTag}.
 */
@ControllerAdvice(annotations = Controller.class)
public class PageModel {

	/** The cookie that keeps the colours of those who are not signed in. */
	public static final String THEME_COOKIE = "kedang-theme";

	@ModelAttribute("reader")
	@Nullable Reader reader(HttpServletRequest request) {
		return CurrentReader.of(request);
	}

	@ModelAttribute("menu")
	List<Menu.Section> menu(HttpServletRequest request) {
		Reader reader = CurrentReader.of(request);
		return (reader != null) ? Menu.of(reader) : List.of();
	}

	@ModelAttribute("theme")
	String theme(HttpServletRequest request) {
		Reader reader = CurrentReader.of(request);
		if (reader != null) {
			return reader.theme().name().toLowerCase(Locale.ROOT);
		}
		Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
		String value = (cookie != null) ? cookie.getValue() : "";
		for (Theme theme : Theme.values()) {
			if (theme.name().equalsIgnoreCase(value)) {
				return value;
			}
		}
		return "auto";
	}

	@ModelAttribute("languageTag")
	String languageTag(Locale locale) {
		return locale.toLanguageTag();
	}

}
