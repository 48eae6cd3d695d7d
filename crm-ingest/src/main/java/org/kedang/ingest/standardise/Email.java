package org.kedang.ingest.standardise;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kedang.shared.EmailAddress;
import org.kedang.shared.Problem;

/**
 * An e-mail address with its domain in lower case. Where the domain looks like a slip of
 * the keyboard (gmial.com, qq.con) the change suggests the right one, but the value stays
 * as written.
 */
public final class Email extends Cleaned {

	private static final Pattern SEVERAL = Pattern.compile("\\S+@\\S+[,;/、 ]+\\S+@\\S+");

	@Override
	Outcome read(String text) {
		String address = bare(text);
		int at = address.indexOf('@');
		if (at >= 0) {
			address = address.substring(0, at + 1) + address.substring(at + 1).toLowerCase(Locale.ROOT);
		}
		Problem problem = EmailAddress.check(address);
		if (problem != null) {
			return SEVERAL.matcher(text).matches() ? Outcome.error("standardise.email.several", text)
					: Outcome.error(problem);
		}
		String suggestion = suggestion(address);
		return Outcome.of(address,
				(suggestion != null) ? Problem.of("standardise.email.suggestion", address, suggestion) : null);
	}

	/** The address that was probably meant, {@code null} where nothing looks wrong. */
	public static @Nullable String suggestion(String address) {
		int at = address.indexOf('@');
		String meant = (at < 0) ? null : DomainSlips.meant(address.substring(at + 1));
		return (meant != null) ? address.substring(0, at + 1) + meant : null;
	}

	private static String bare(String text) {
		String address = text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text;
		int end = address.length();
		while (end > 0 && ",;.、。".indexOf(address.charAt(end - 1)) >= 0) {
			end--;
		}
		address = address.substring(0, end);
		int open = address.indexOf('<');
		return (open >= 0 && address.endsWith(">")) ? address.substring(open + 1, address.length() - 1)
				: address.replace(" @ ", "@").replace(" @", "@").replace("@ ", "@");
	}

}
