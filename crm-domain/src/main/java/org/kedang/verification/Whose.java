package org.kedang.verification;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;

/**
 * Whose customers are meant, within what a reader sees.
 *
 * @param text me, pool, team-7, the id of an owner, or all
 */
public record Whose(String text) {

	/** The reader's own. */
	public static final Whose ME = new Whose("me");

	/** Everybody's that the reader sees. */
	public static final Whose ALL = new Whose("all");

	/** Anything that names nobody means the reader's own. */
	public static Whose named(@Nullable String text) {
		boolean known = text != null && text.matches("me|all|pool|(team-)?[0-9]{1,18}");
		return (known && text != null) ? new Whose(text) : ME;
	}

	/** Whether one owner's are meant. */
	boolean isOnePerson() {
		return this.text.equals("me") || Character.isDigit(this.text.charAt(0));
	}

	/**
	 * A condition on the customer c, its parameters being numbers that stand in it. One
	 * owner's customers are seen together or not at all.
	 */
	String sql(Reader reader) {
		if (isOnePerson()) {
			long owner = this.text.equals("me") ? reader.id() : Long.parseLong(this.text);
			return reader.sees(owner) ? "c.owner_id = " + owner : "false";
		}
		return "(" + sight(reader) + ") and (" + choice() + ")";
	}

	private static String sight(Reader reader) {
		if (reader.scope().all()) {
			return "true";
		}
		if (!reader.scope().pool()) {
			return "false";
		}
		return "c.owner_id is null or c.owner_id = any(array" + Arrays.toString(reader.scope().ownerIds())
				+ "::bigint[])";
	}

	private String choice() {
		return switch (this.text) {
			case "all" -> "true";
			case "pool" -> "c.owner_id is null";
			default -> "c.owner_id in (select id from app_user where team_id = " + this.text.substring(5) + ")";
		};
	}

}
