package org.kedang.ingest;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How headers are compared: full and half width, case, spaces, punctuation and the
 * asterisk of required columns make no difference.
 */
final class Headers {

	private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】");

	private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

	static String normalise(String header) {
		return OTHER_THAN_LETTERS.matcher(folded(header)).replaceAll("");
	}

	/** Without what stands in brackets, such as (必填) or (元). */
	static String withoutRemark(String header) {
		return OTHER_THAN_LETTERS.matcher(REMARK.matcher(folded(header)).replaceAll("")).replaceAll("");
	}

	/** All headers of a sheet as one text, by which the same layout is recognised. */
	static String layout(List<String> headers) {
		return String.join("\n", headers.stream().map(Headers::normalise).toList()).stripTrailing();
	}

	private static String folded(String header) {
		return Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	private Headers() {
	}

}
