package org.kedang.web.support;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Files that are downloaded, with names in any language.
 */
public final class Attachments {

	/** The type of a workbook. */
	public static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final String PLAIN_NAME = "filename=\"[^\"]*\"";

	/**
	 * Says that a workbook follows.
	 * @param plain what stands in for its name with programs that know ASCII names only
	 */
	public static void workbook(HttpServletResponse response, String name, String plain) {
		response.setContentType(XLSX.toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(name, plain));
	}

	/**
	 * The name as the header {@code Content-Disposition}, with one in ASCII beside it.
	 */
	public static String named(String name, String plain) {
		return named(name).replaceFirst(PLAIN_NAME, "filename=\"" + plain + "\"");
	}

	/** The name as the header {@code Content-Disposition}. */
	public static String named(String name) {
		return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
	}

	private Attachments() {
	}

}
