package org.kedang.ingest.standardise;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Slips of the keyboard in the domains of the large e-mail providers.
 */
final class DomainSlips {

	/**
	 * Long enough for one wrong, missing, superfluous or swapped letter to be no
	 * accident.
	 */
	private static final List<String> LONG = List.of("gmail.com", "hotmail.com", "outlook.com", "foxmail.com",
			"yahoo.com", "yahoo.com.cn", "icloud.com", "aliyun.com", "sina.com.cn", "tom.com.cn", "vip.qq.com");

	/** Too short for that, but known by their last part. */
	private static final Map<String, String> SHORT = Map.of("qq", "qq.com", "163", "163.com", "126", "126.com", "139",
			"139.com", "189", "189.cn", "sina", "sina.com", "sohu", "sohu.com", "live", "live.com", "yeah", "yeah.net",
			"wo", "wo.cn");

	private static final Set<String> KNOWN = Set.of("qq.com", "163.com", "126.com", "139.com", "189.cn", "sina.com",
			"sina.cn", "sohu.com", "live.com", "live.cn", "yeah.net", "wo.cn", "188.com", "163.net", "vip.163.com",
			"vip.126.com", "263.net", "21cn.com", "msn.com", "me.com", "mail.com", "email.com", "ymail.com", "gmx.com",
			"outlook.cn", "yahoo.cn", "hotmail.cn", "vip.sina.com", "139.cn", "wo.com.cn");

	private static final Set<String> ENDINGS = Set.of("con", "cmo", "ocm", "cm", "om", "comm", "co", "vom", "xom",
			"cim", "cpm", "cop", "c0m", "coom", "ccom", "com.com", "comcn", "clm", "copm");

	private static final Map<String, String> OWN = Map.of("qqq.com", "qq.com", "qq.cn", "qq.com", "qq.com.cn", "qq.com",
			"163.com", "163.com", "16.com", "163.com", "163.cn", "163.com", "162.com", "163.com", "126.cn", "126.com");

	private DomainSlips() {
	}

	static @Nullable String meant(String domain) {
		if (KNOWN.contains(domain) || LONG.contains(domain)) {
			return null;
		}
		if (OWN.containsKey(domain)) {
			return OWN.get(domain);
		}
		int dot = domain.indexOf('.');
		if (ENDINGS.contains(domain.substring(dot + 1))) {
			String name = domain.substring(0, dot);
			String meant = SHORT.get(name);
			return (meant != null) ? meant : LONG.contains(name + ".com") ? name + ".com" : near(name + ".com");
		}
		return near(domain);
	}

	private static @Nullable String near(String domain) {
		for (String known : LONG) {
			if (isOneSlip(domain, known)) {
				return known;
			}
		}
		return null;
	}

	/** Whether one letter is wrong, missing, superfluous or swapped with the next. */
	static boolean isOneSlip(String written, String meant) {
		int difference = meant.length() - written.length();
		if (difference < -1 || difference > 1) {
			return false;
		}
		int at = 0;
		int end = Math.min(written.length(), meant.length());
		while (at < end && written.charAt(at) == meant.charAt(at)) {
			at++;
		}
		if (difference == 0) {
			boolean swapped = at + 1 < end && written.charAt(at) == meant.charAt(at + 1)
					&& written.charAt(at + 1) == meant.charAt(at)
					&& written.regionMatches(at + 2, meant, at + 2, end - at - 2);
			return swapped || written.regionMatches(at + 1, meant, at + 1, end - at - 1);
		}
		int skipWritten = (difference < 0) ? 1 : 0;
		return written.regionMatches(at + skipWritten, meant, at + 1 - skipWritten, end - at);
	}

}
