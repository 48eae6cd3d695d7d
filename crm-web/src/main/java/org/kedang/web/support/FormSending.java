package org.kedang.web.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.kedang.shared.Sha256;

/**
 * What tells one sending of a form from another: its address, all that was typed, names
 * and sizes of its files, and the token against forgery, which is masked anew whenever a
 * page is rendered.
 */
final class FormSending {

	private static final String TOKEN = "_csrf";

	private FormSending() {
	}

	/** The same for the same form of the same page alone; null for what is no form. */
	static @Nullable String of(HttpServletRequest request) throws IOException, ServletException {
		if (!"POST".equals(request.getMethod()) || request.getParameter(TOKEN) == null) {
			return null;
		}
		MessageDigest digest = Sha256.digest();
		add(digest, request.getRequestURI());
		for (Map.Entry<String, String[]> typed : new TreeMap<>(request.getParameterMap()).entrySet()) {
			add(digest, typed.getKey());
			for (String value : typed.getValue()) {
				add(digest, value);
			}
		}
		String type = request.getContentType();
		if (type != null && type.startsWith("multipart/")) {
			for (Part part : request.getParts()) {
				add(digest, part.getName() + '/' + part.getSubmittedFileName() + '/' + part.getSize());
			}
		}
		return Base64.getEncoder().encodeToString(digest.digest());
	}

	private static void add(MessageDigest digest, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
		digest.update(bytes);
	}

}
