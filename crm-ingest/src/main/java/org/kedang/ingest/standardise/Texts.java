package org.kedang.ingest.standardise;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The rule for any text: Unicode NFKC, full width to half width, runs of spaces to one,
 * ends trimmed, invisible characters dropped. A text that is in order already is returned
 * as it is, without a copy.
 */
final class Texts {

	private static final String PROSE_MARKS = "，：；！？（）";

	private Texts() {
	}

	/** One line: line breaks and tabs become spaces. */
	static String line(String raw) {
		return isClean(raw) ? raw : rebuild(Normalizer.normalize(raw, Form.NFKC), false);
	}

	/**
	 * Prose of several lines, which keeps its line breaks and its Chinese punctuation.
	 */
	static String prose(String raw) {
		if (isClean(raw)) {
			return raw;
		}
		StringBuilder text = new StringBuilder(raw.length());
		int from = 0;
		for (int i = 0; i <= raw.length(); i++) {
			if (i == raw.length() || PROSE_MARKS.indexOf(raw.charAt(i)) >= 0) {
				text.append(Normalizer.normalize(raw.substring(from, i), Form.NFKC));
				if (i < raw.length()) {
					text.append(raw.charAt(i));
				}
				from = i + 1;
			}
		}
		return rebuild(text, true);
	}

	/** The text without any spaces. */
	static String dense(String text) {
		return (text.indexOf(' ') < 0) ? text : text.replace(" ", "");
	}

	/**
	 * ASCII, Chinese letters and the marks that NFKC leaves alone, with single spaces
	 * inside.
	 */
	private static boolean isClean(String raw) {
		int last = raw.length() - 1;
		boolean spaceBefore = true;
		for (int i = 0; i <= last; i++) {
			char letter = raw.charAt(i);
			if (letter == ' ') {
				if (spaceBefore || i == last) {
					return false;
				}
				spaceBefore = true;
			}
			else if ((letter > ' ' && letter < 0x7F) || (letter >= 0x4E00 && letter <= 0x9FFF) || letter == '·'
					|| letter == '、' || letter == '。') {
				spaceBefore = false;
			}
			else {
				return false;
			}
		}
		return true;
	}

	private static String rebuild(CharSequence text, boolean lines) {
		StringBuilder clean = new StringBuilder(text.length());
		boolean space = false;
		boolean newLine = false;
		for (int i = 0; i < text.length();) {
			int point = Character.codePointAt(text, i);
			i += Character.charCount(point);
			if (lines && point == '\n') {
				newLine = true;
			}
			else if (isSpace(point)) {
				space = true;
			}
			else if (!isInvisible(point)) {
				if (!clean.isEmpty() && (newLine || space)) {
					clean.append(newLine ? '\n' : ' ');
				}
				space = false;
				newLine = false;
				clean.appendCodePoint(isLoneSurrogate(point) ? 0xFFFD : point);
			}
		}
		return clean.toString();
	}

	private static boolean isSpace(int point) {
		return Character.isWhitespace(point) || Character.isSpaceChar(point);
	}

	/**
	 * Control and format characters, fillers of Hangul and Braille: nothing to see, but
	 * enough to make texts differ.
	 */
	private static boolean isInvisible(int point) {
		int type = Character.getType(point);
		return type == Character.CONTROL || type == Character.FORMAT || point == 0x115F || point == 0x1160
				|| point == 0x2800 || point == 0xFE0F;
	}

	/** Half of a character, which no UTF-8 can hold. */
	private static boolean isLoneSurrogate(int point) {
		return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
	}

}
