package org.kedang.ingest.workbook;

import java.util.regex.Pattern;

/**
 * Texts as content of XML elements, without what XML cannot hold.
 */
final class XmlEscapes {

	/** What spreadsheets would take for the escape of a character. */
	private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private XmlEscapes() {
	}

	static String of(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		ESCAPE.matcher(text).replaceAll("_x005F_").codePoints().forEach((c) -> {
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				default -> {
					if ((c >= ' ' && !Character.isSurrogate((char) c) && c != 0xFFFE && c != 0xFFFF) || c == '\n'
							|| c == '\t' || c > 0xFFFF) {
						escaped.appendCodePoint(c);
					}
				}
			}
		});
		return escaped.toString();
	}

}
