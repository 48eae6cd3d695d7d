package org.kedang.web.roster;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.kedang.customer.RosterRow;
import org.kedang.web.support.Markup;

import org.springframework.web.util.UriUtils;

/**
 * A roster while it is written.
 *
 * @param edits whether its reader may edit customers
 * @param root what stands before every path
 * @param icons the address of the file of all icons
 */
record RosterOutput(Markup html, RosterView roster, boolean edits, String root, String icons) {

	String archive(RosterRow row) {
		return this.root + "/customers/" + UriUtils.encodePathSegment(row.number(), StandardCharsets.UTF_8);
	}

	/** A link to another roster, which takes the place of this one. */
	void link(String path, @Nullable String text, @Nullable String... attributes) {
		String address = this.root + path;
		@Nullable String[] all = new String[attributes.length + 4];
		System.arraycopy(attributes, 0, all, 4, attributes.length);
		all[0] = "href";
		all[1] = address;
		all[2] = "hx-get";
		all[3] = address;
		this.html.element("a", text, all);
	}

}
