package org.kedang.ingest.workbook;

import java.nio.charset.StandardCharsets;

/**
 * Texts out of the bytes of a cell: the {@code _xHHHH_} escapes of workbooks resolved,
 * and without what no database stores (NUL, halves of surrogate pairs).
 */
final class CellTexts {

	private CellTexts() {
	}

	static String text(byte[] bytes, int from, int length) {
		String text = new String(bytes, from, length, StandardCharsets.UTF_8);
		return (text.indexOf("_x") < 0 && text.indexOf('\0') < 0) ? text : clean(unescaped(text));
	}

	/** Drops NUL; halves of surrogate pairs become question marks. */
	static String clean(String text) {
		String clean = (text.indexOf('\0') < 0) ? text : text.replace("\0", "");
		for (int i = 0; i < clean.length(); i++) {
			if (Character.isSurrogate(clean.charAt(i))) {
				return new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
			}
		}
		return clean;
	}

	private static String unescaped(String text) {
		StringBuilder out = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			int code = (text.charAt(i) == '_' && i + 6 < text.length() && text.charAt(i + 1) == 'x'
					&& text.charAt(i + 6) == '_') ? hex(text, i + 2) : -1;
			out.append((code < 0) ? text.charAt(i) : (char) code);
			i += (code < 0) ? 0 : 6;
		}
		return out.toString();
	}

	private static int hex(String text, int from) {
		int code = 0;
		for (int i = from; i < from + 4; i++) {
			int digit = Character.digit(text.charAt(i), 16);
			if (digit < 0) {
				return -1;
			}
			code = code << 4 | digit;
		}
		return code;
	}

}
