package org.kedang.web.support;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;

/**
 * Names of files that are downloaded, as the header {@code Content-Disposition}.
 */
public final class Attachments {

	private static final String PLAIN_NAME = "filename=\"[^\"]*\"";

	/**
	 * A name in any language.
	 * @param plain what stands in for it with programs that know ASCII names only
	 */
	public static String named(String name, String plain) {
		return ContentDisposition.attachment()
			.filename(name, StandardCharsets.UTF_8)
			.build()
			.toString()
			.replaceFirst(PLAIN_NAME, "filename=\"" + plain + "\"");
	}

	private Attachments() {
	}

}
