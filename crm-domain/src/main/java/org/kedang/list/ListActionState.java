package org.kedang.list;

/** How far an action of a list is. */
public enum ListActionState {

	/** There are many members: the background finds them. */
	WAITING,

	/** It is done, or handed to a bulk action. */
	DONE,

	/** Nothing was done: the members were others than agreed, or nobody to change. */
	REFUSED,

	/** Nothing was done: it broke. */
	FAILED,

	/** Nothing was done: somebody ended it before. */
	CANCELLED

}
