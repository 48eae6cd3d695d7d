package org.kedang.analytics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Texts that come again and again in a stream, such as keys of choices: decoded once, and
 * the same string each time. Of two texts that share a place the later one is kept.
 */
final class KnownTexts {

	private static final int PLACES = 4096;

	/** Longer texts seldom come twice. */
	private static final int LONGEST = 64;

	private final byte[] @Nullable [] bytes = new byte[PLACES][];

	private final @Nullable String[] texts = new String[PLACES];

	/** The text in UTF-8 that begins there and has so many bytes. */
	String of(byte[] buffer, int begin, int length) {
		if (length > LONGEST) {
			return new String(buffer, begin, length, StandardCharsets.UTF_8);
		}
		int hash = 1;
		for (int i = begin; i < begin + length; i++) {
			hash = 31 * hash + buffer[i];
		}
		int place = (hash ^ (hash >>> 12)) & (PLACES - 1);
		byte[] known = this.bytes[place];
		String text = this.texts[place];
		if (known == null || text == null || !Arrays.equals(known, 0, known.length, buffer, begin, begin + length)) {
			text = new String(buffer, begin, length, StandardCharsets.UTF_8);
			this.bytes[place] = Arrays.copyOfRange(buffer, begin, begin + length);
			this.texts[place] = text;
		}
		return text;
	}

}
