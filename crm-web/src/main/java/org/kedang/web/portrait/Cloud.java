package org.kedang.web.portrait;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.portrait.Portrait.Word;
import org.kedang.analytics.portrait.TagKind;

/**
 * Words, the strongest the largest.
 *
 * @param words the strongest first, as a table shows them
 */
public record Cloud(List<CloudWord> words) {

	/** More words than this nobody reads. */
	public static final int MOST = 60;

	private static final int SIZES = 8;

	/**
	 * A word of a cloud.
	 *
	 * @param text in the reader's language
	 * @param subject what it is said of
	 * @param size 1 to 8, by the root of its weight against the strongest one's
	 * @param link to those who share it; null where the reader may not see them
	 */
	public record CloudWord(Word word, String text, String subject, int size, @Nullable String link) {

		public TagKind kind() {
			return this.word.tag().kind();
		}

	}

	/** The size of a word. */
	static int size(double weight, double strongest) {
		return (strongest <= 0) ? 1
				: (int) Math.min(SIZES, 1 + Math.floor(SIZES * Math.sqrt(Math.max(0, weight) / strongest) * 0.999));
	}

	public boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** The words as a cloud holds them: the strongest in the middle. */
	public List<CloudWord> spread() {
		Deque<CloudWord> spread = new ArrayDeque<>();
		for (int i = 0; i < this.words.size(); i++) {
			if (i % 2 == 0) {
				spread.addLast(this.words.get(i));
			}
			else {
				spread.addFirst(this.words.get(i));
			}
		}
		return new ArrayList<>(spread);
	}

}
