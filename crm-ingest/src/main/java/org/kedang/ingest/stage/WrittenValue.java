package org.kedang.ingest.stage;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How writings of a value are compared, so that one decision counts for all of them:
 * width, case and spaces make no difference.
 */
public final class WrittenValue {

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final int LONGEST = 200;

	/** What is the same for all its writings: the first 200 characters of them. */
	public static String normalise(String raw) {
		String text = SPACES.matcher(Normalizer.normalize(raw, Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST);
	}

	/** The first 200 characters, with a sign that there were more. */
	static String shortened(String value) {
		return (value.length() <= LONGEST) ? value : value.substring(0, LONGEST) + "…";
	}

	private WrittenValue() {
	}

}
