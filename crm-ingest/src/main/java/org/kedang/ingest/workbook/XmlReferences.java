package org.kedang.ingest.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What stands between {@code &} and {@code ;}: the five predefined entities and
 * characters by number. There are no others, as there is no DOCTYPE.
 */
final class XmlReferences {

	/** The character a reference means, or -1 where it means none. */
	static int codePoint(String reference) {
		switch (reference) {
			case "amp":
				return '&';
			case "lt":
				return '<';
			case "gt":
				return '>';
			case "quot":
				return '"';
			case "apos":
				return '\'';
			default:
				return numbered(reference);
		}
	}

	private static int numbered(String reference) {
		try {
			int code = reference.startsWith("#x") ? Integer.parseInt(reference.substring(2), 16)
					: reference.startsWith("#") ? Integer.parseInt(reference.substring(1)) : -1;
			return Character.isValidCodePoint(code) ? code : -1;
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	/** The text with every reference resolved; null where one means nothing. */
	static @Nullable String resolved(String text) {
		if (text.indexOf('&') < 0) {
			return text;
		}
		StringBuilder resolved = new StringBuilder();
		int at = 0;
		while (at < text.length()) {
			int end = (text.charAt(at) == '&') ? text.indexOf(';', at) : at;
			int code = (end < 0) ? -1 : (end > at) ? codePoint(text.substring(at + 1, end)) : text.charAt(at);
			if (code < 0) {
				return null;
			}
			resolved.appendCodePoint(code);
			at = end + 1;
		}
		return resolved.toString();
	}

	private XmlReferences() {
	}

}
