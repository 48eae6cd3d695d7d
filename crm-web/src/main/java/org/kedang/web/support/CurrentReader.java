package org.kedang.web.support;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Where a request keeps its {@link Reader}: handler methods simply take one as a
 * parameter.
 */
@Component
public class CurrentReader implements HandlerMethodArgumentResolver {

	private static final String ATTRIBUTE = CurrentReader.class.getName();

	/** The person behind the request; null where nobody is signed in. */
	public static @Nullable Reader of(HttpServletRequest request) {
		return (Reader) request.getAttribute(ATTRIBUTE);
	}

	public static void set(HttpServletRequest request, Reader reader) {
		request.setAttribute(ATTRIBUTE, reader);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Reader.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		Reader reader = (request != null) ? of(request) : null;
		if (reader == null) {
			throw new IllegalStateException("A page that needs a reader was opened to the public");
		}
		return reader;
	}

}
