package org.kedang.web.support;

import org.kedang.shared.Problem;

/**
 * What a page says on top about what was just done; a flash attribute named
 * {@code notice}.
 *
 * @param kind {@code good}, {@code warn}, {@code bad} or {@code info}
 * @param code the message's code
 */
public record Notice(String kind, String code, Object... args) {

	/** The name of the model or flash attribute that the layout shows. */
	public static final String NAME = "notice";

	public static Notice done(String code, Object... args) {
		return new Notice("good", code, args);
	}

	public static Notice refused(String code, Object... args) {
		return new Notice("bad", code, args);
	}

	public static Notice refused(Problem why) {
		return refused(why.code(), why.args().toArray());
	}

}
