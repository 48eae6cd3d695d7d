package org.kedang.ingest.standardise;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kedang.shared.Problem;

/**
 * Address of a web site, always with http or https before it, since it is shown as a
 * link.
 */
public final class WebAddress extends Cleaned {

	private static final Pattern SHAPE = Pattern
		.compile("(?i)(https?://)?((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63})"
				+ "((?::\\d{1,5})?(?:[/?#]\\S*)?)");

	@Override
	Outcome read(String text) {
		Matcher matcher = SHAPE.matcher(text);
		if (!matcher.matches() || text.length() > 500) {
			return Outcome.error("standardise.url.shape", text);
		}
		String host = matcher.group(2).toLowerCase(Locale.ROOT);
		if (matcher.group(1) == null) {
			String address = "https://" + host + matcher.group(3);
			return Outcome.of(address, Problem.of("standardise.url.scheme", address));
		}
		return Outcome.of(matcher.group(1).toLowerCase(Locale.ROOT) + host + matcher.group(3));
	}

}
