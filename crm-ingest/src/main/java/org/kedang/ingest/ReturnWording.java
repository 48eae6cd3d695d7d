package org.kedang.ingest;

import org.kedang.shared.Problem;

/**
 * The words in which a workbook is handed back.
 */
public interface ReturnWording {

	/** Whether it is English, not Chinese. */
	boolean english();

	/**
	 * What became of a row, in a word.
	 * @param state n new, u updated, s the same, d possibly known already, k left out, f
	 * failed
	 */
	String state(char state);

	/** The sentence of a problem. */
	String sentence(Problem problem);

	/** What is said about one of several cells. */
	String about(String header, String sentence);

}
