package org.kedang.web.portrait;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.portrait.Difference;

/**
 * A group's portrait, and another one's beside it where one is asked for.
 *
 * @param other null where the group stands alone, against all
 * @param differences what tells the two apart, the largest first; empty without another
 */
public record PortraitPair(Side one, @Nullable Side other, List<Contrast> differences) {

	/**
	 * One group.
	 *
	 * @param codes the tags that its customers share
	 * @param words the same in words; empty for everybody
	 * @param customers how many there are
	 * @param share of all, 0 to 1
	 * @param everybody whether it is all customers, so that words are as large as they
	 * are common
	 * @param link to the group's roster
	 */
	public record Side(List<String> codes, List<String> words, int customers, double share, boolean everybody,
			Cloud cloud, String link) {
	}

	/**
	 * A tag by which two groups differ.
	 *
	 * @param text in the reader's language
	 * @param subject what it is said of
	 * @param link to those of the first group who have it
	 * @param otherLink to those of the second group
	 */
	public record Contrast(Difference difference, String text, String subject, String link, String otherLink) {
	}

}
