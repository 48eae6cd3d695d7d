package org.kedang.care;

/** What the workbench lists, in the order in which it does. */
public enum WorkKind {

	/** A promised next step, due or overdue. */
	FOLLOW_UP,

	/** A complaint that is not settled. */
	COMPLAINT,

	/** Receivables past their day. */
	OVERDUE,

	/** Those who may be lost. */
	CHURN,

	/** The reader's own that the rules of the pool will release soon. */
	POOL,

	/** A contact that a plan asks for. */
	PLAN,

	/** Birthdays and anniversaries of the next days. */
	FEAST,

	/** What has grown stale and is to be verified. */
	STALE

}
