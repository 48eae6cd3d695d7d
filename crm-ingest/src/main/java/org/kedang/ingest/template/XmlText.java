package org.kedang.ingest.template;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A buffer that turns texts into the bytes of a workbook's XML.
 */
final class XmlText {

	/** Characters a cell may have. */
	private static final int MAX_TEXT = 32_767;

	private static final int FULL = 1 << 15;

	/** Bytes that a character takes at most. */
	private static final int LONGEST = 4;

	private final OutputStream out;

	private final byte[] buffer = new byte[FULL + LONGEST];

	private int size;

	XmlText(OutputStream out) {
		this.out = out;
	}

	void raw(String xml) throws IOException {
		for (int i = 0; i < xml.length(); i++) {
			i += put(xml, i);
		}
	}

	/** Writes a text as content of an element, cut to what a cell may hold. */
	void escaped(String text) throws IOException {
		int length = Math.min(text.length(), MAX_TEXT);
		for (int i = 0; i < length; i++) {
			switch (text.charAt(i)) {
				case '&' -> raw("&amp;");
				case '<' -> raw("&lt;");
				case '>' -> raw("&gt;");
				case '\r' -> raw("&#13;");
				case '_' -> raw(isEscape(text, i) ? "_x005F_" : "_");
				default -> i += isAllowed(text, i, length) ? put(text, i) : 0;
			}
		}
	}

	/**
	 * Writes the character at a place.
	 * @return how many more places it takes: 1 for a surrogate pair
	 */
	private int put(String text, int at) throws IOException {
		if (this.size >= FULL) {
			flush();
		}
		char c = text.charAt(at);
		if (c < 0x80) {
			this.buffer[this.size++] = (byte) c;
			return 0;
		}
		int point = text.codePointAt(at);
		return putLong(Character.getType(point) == Character.SURROGATE ? 0xFFFD : point);
	}

	private int putLong(int point) {
		if (point < 0x800) {
			this.buffer[this.size++] = (byte) (0xC0 | point >> 6);
		}
		else {
			if (point < 0x10000) {
				this.buffer[this.size++] = (byte) (0xE0 | point >> 12);
			}
			else {
				this.buffer[this.size++] = (byte) (0xF0 | point >> 18);
				this.buffer[this.size++] = (byte) (0x80 | point >> 12 & 0x3F);
			}
			this.buffer[this.size++] = (byte) (0x80 | point >> 6 & 0x3F);
		}
		this.buffer[this.size++] = (byte) (0x80 | point & 0x3F);
		return (point < 0x10000) ? 0 : 1;
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
		return c >= ' ' && c < 0xFFFE && !Character.isLowSurrogate(c) || c == '\t' || c == '\n';
	}

	void flush() throws IOException {
		this.out.write(this.buffer, 0, this.size);
		this.size = 0;
	}

}
