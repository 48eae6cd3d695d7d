package org.kedang.web.support;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chooses the language of a page: as the reader prefers, else as the cookie says, else as
 * the browser asks, else Chinese.
 */
@Component("localeResolver")
public class Languages implements LocaleContextResolver {

	/** The cookie that keeps the choice of those who are not signed in. */
	public static final String COOKIE = "kedang-locale";

	/** The languages there are, the default first. */
	public static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

	/** Chosen once a request, however many texts a page has. */
	@Override
	public LocaleContext resolveLocaleContext(HttpServletRequest request) {
		return new SimpleLocaleContext(resolveLocale(request));
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		Reader reader = CurrentReader.of(request);
		Locale preferred = (reader != null) ? known(reader.locale()) : null;
		if (preferred == null) {
			Cookie cookie = WebUtils.getCookie(request, COOKIE);
			preferred = (cookie != null) ? known(cookie.getValue()) : null;
		}
		return (preferred != null) ? preferred : asked(request.getHeader("Accept-Language"));
	}

	private static Locale asked(@Nullable String header) {
		if (header != null && header.length() < 200) {
			try {
				Locale asked = Locale.lookup(Locale.LanguageRange.parse(header),
						List.of(Locale.CHINESE, Locale.ENGLISH));
				return Locale.ENGLISH.equals(asked) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
			}
			catch (IllegalArgumentException ex) {
				return Locale.SIMPLIFIED_CHINESE;
			}
		}
		return Locale.SIMPLIFIED_CHINESE;
	}

	/** Whether the reader of the request at hand is answered in English. */
	public static boolean isEnglish() {
		return !"zh".equals(LocaleContextHolder.getLocale().getLanguage());
	}

	/** The language with this tag; null where there is none. */
	public static @Nullable Locale known(@Nullable String tag) {
		return ALL.stream().filter((locale) -> locale.toLanguageTag().equals(tag)).findFirst().orElse(null);
	}

	@Override
	public void setLocaleContext(HttpServletRequest request, @Nullable HttpServletResponse response,
			@Nullable LocaleContext context) {
		throw new UnsupportedOperationException("the language is a preference");
	}

}
