package org.kedang.ingest.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What stands for a letter in XML: the five predefined entities and the numbers of
 * letters.
 */
final class XmlReferences {

	private XmlReferences() {
	}

	/** A text in which each reference is its letter; null if one of them is none. */
	static @Nullable String resolved(String text) {
		if (text.indexOf('&') < 0) {
			return text;
		}
		StringBuilder resolved = new StringBuilder();
		int at = 0;
		while (at < text.length()) {
			int end = (text.charAt(at) == '&') ? text.indexOf(';', at) : at;
			int code = (end > at) ? codePoint(text.substring(at + 1, end)) : (end == at) ? text.charAt(at) : -1;
			if (code < 0) {
				return null;
			}
			resolved.appendCodePoint(code);
			at = end + 1;
		}
		return resolved.toString();
	}

	/**
	 * The letter of a reference without its {@code &} and {@code ;}, -1 if it is none.
	 */
	static int codePoint(String reference) {
		return switch (reference) {
			case "amp" -> '&';
			case "lt" -> '<';
			case "gt" -> '>';
			case "quot" -> '"';
			case "apos" -> '\'';
			default -> numbered(reference);
		};
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

}
