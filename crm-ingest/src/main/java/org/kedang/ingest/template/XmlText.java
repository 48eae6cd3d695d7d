package org.kedang.ingest.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A buffer that turns texts into the bytes of a workbook's XML.
 */
final class XmlText {

	/** Characters a cell may have. */
	private static final int MAX_TEXT = 32_767;

	private static final int FULL = 1 << 15;

	private final OutputStream out;

	private final StringBuilder buffer = new StringBuilder(FULL + 1024);

	XmlText(OutputStream out) {
		this.out = out;
	}

	void raw(String xml) throws IOException {
		this.buffer.append(xml);
		if (this.buffer.length() > FULL) {
			flush();
		}
	}

	/** Writes a text as content of an element, cut to what a cell may hold. */
	void escaped(String text) throws IOException {
		int length = Math.min(text.length(), MAX_TEXT);
		for (int i = 0; i < length; i++) {
			escaped(text, i, length);
		}
		if (this.buffer.length() > FULL) {
			flush();
		}
	}

	private void escaped(String text, int at, int length) {
		char c = text.charAt(at);
		switch (c) {
			case '&' -> this.buffer.append("&amp;");
			case '<' -> this.buffer.append("&lt;");
			case '>' -> this.buffer.append("&gt;");
			case '\r' -> this.buffer.append("&#13;");
			case '_' -> this.buffer.append(isEscape(text, at) ? "_x005F_" : "_");
			default -> {
				if (isAllowed(text, at, length)) {
					this.buffer.append(c);
				}
			}
		}
	}

	/** Whether a reader would take what follows for the escape of a character. */
	private static boolean isEscape(String text, int at) {
		return text.startsWith("x", at + 1) && text.startsWith("_", at + 6)
				&& text.substring(at + 2, at + 6).matches("[0-9A-Fa-f]{4}");
	}

	private static boolean isAllowed(String text, int at, int length) {
		char c = text.charAt(at);
		if (Character.isHighSurrogate(c)) {
			return at + 1 < length && Character.isLowSurrogate(text.charAt(at + 1));
		}
		if (Character.isLowSurrogate(c)) {
			return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
		}
		return c >= ' ' && c < 0xFFFE || c == '\t' || c == '\n';
	}

	void flush() throws IOException {
		this.out.write(this.buffer.toString().getBytes(StandardCharsets.UTF_8));
		this.buffer.setLength(0);
	}

}
