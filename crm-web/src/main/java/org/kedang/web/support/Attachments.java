package org.kedang.web.support;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Files that are downloaded, with names in any language.
 */
public final class Attachments {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String PLAIN_NAME = "filename=\"[^\"]*\"";

	/**
	 * Says that a workbook follows.
	 * @param plain what stands in for its name with programs that know ASCII names only
	 */
	public static void workbook(HttpServletResponse response, String name, String plain) {
		response.setContentType(XLSX);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				named(name).replaceFirst(PLAIN_NAME, "filename=\"" + plain + "\""));
	}

	/** The name as the header {@code Content-Disposition}. */
	public static String named(String name) {
		return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
	}

	private Attachments() {
	}

}
