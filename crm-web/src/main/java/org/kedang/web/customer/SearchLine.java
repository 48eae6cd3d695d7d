package org.kedang.web.customer;

import java.util.Locale;

import org.kedang.customer.SearchHit;

/**
 * A hit with the part of the name that was typed between what stands before and after it.
 */
record SearchLine(SearchHit hit, String before, String match, String after) {

	static SearchLine of(SearchHit hit, String typed) {
		String name = hit.name();
		int start = typed.isEmpty() ? -1 : name.toLowerCase(Locale.ROOT).indexOf(typed.toLowerCase(Locale.ROOT));
		int end = start + typed.length();
		return (start < 0 || end > name.length()) ? new SearchLine(hit, name, "", "")
				: new SearchLine(hit, name.substring(0, start), name.substring(start, end), name.substring(end));
	}

}
