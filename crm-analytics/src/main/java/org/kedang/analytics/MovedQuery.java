package org.kedang.analytics;

/**
 * Which customers who moved between two runs are listed, and after whom the page begins.
 */
public sealed interface MovedQuery permits MoveQuery, WayQuery {

	/** Of which grades. */
	GradeKind kind();

	/** The number of the run that knew them as they were. */
	long earlier();

	/** The number of the run that knows them as they are. */
	long later();

	/**
	 * {@link GradedCustomer#place()} of the last one of the page before; infinity for the
	 * first page.
	 */
	double afterValue();

	/** That one's id. */
	long afterCustomer();

	/**
	 * What is true of those who moved so, where {@code w.grade} is the grade then and
	 * {@code n.grade} the one now.
	 */
	String condition();

	/** Whether those of a move are among them. */
	boolean includes(GradeMove move);

}
