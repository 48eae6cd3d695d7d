package org.kedang.list;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.kedang.access.Sharing;

/**
 * A roster kept under a name.
 *
 * @param live whether its filter is asked at each look; otherwise its members are those
 * of the moment it was made
 * @param roster the address of the roster it was made from
 * @param makerId the user who made it
 * @param maker the name of that user
 * @param count members when it was made, or those of a live one at its last action; null
 * where there was none, or the reader may not know how many others see
 * @param filled whether its members are in it
 * @param filling how far the background is that puts them into it; null where it is not
 * about to, or the reader may not know the count
 */
public record CustomerList(long id, String name, boolean live, String roster, Sharing sharing, long makerId,
		String maker, Instant madeAt, @Nullable Integer count, Filled filled, @Nullable Filling filling) {

	/** Whether the members of a list are in it; those of a live one are always. */
	public enum Filled {

		YES,

		/** The background is about to. */
		NOT_YET,

		/** Nobody is, for that broke: it is to be made anew. */
		BROKEN

	}

	/**
	 * How far the background is.
	 *
	 * @param found how many members there were when the list was made
	 * @param stored how many of them are in it
	 */
	public record Filling(int found, int stored) {
	}

	/** The longest name, in letters. */
	public static final int LONGEST_NAME = 60;

	/** The longest address of a roster, in letters. */
	public static final int LONGEST_ROSTER = 4000;

	/** How many members a list that is not live may have. */
	public static final int MOST = 1_000_000;

	/**
	 * A name as a list may have it.
	 * @throws IllegalArgumentException if it is empty or too long
	 */
	static String named(String typed) {
		String tidy = typed.strip();
		if (tidy.isEmpty() || tidy.length() > LONGEST_NAME || tidy.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("A list has a name of 1 to 60 letters");
		}
		return tidy;
	}

}
