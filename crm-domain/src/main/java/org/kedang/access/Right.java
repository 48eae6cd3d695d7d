package org.kedang.access;

/**
 * Something a person may do. Which role may do what is decided in {@link Role} and
 * nowhere else.
 */
public enum Right {

	/** See the customers within one's {@link Scope}. */
	READ_CUSTOMERS,

	/** Change the customers within one's {@link Scope}. */
	EDIT_CUSTOMERS,

	/** Claim customers from the pool and release one's own to it. */
	CLAIM,

	/** Give customers to another owner. */
	ASSIGN,

	/** Join two customers that are the same one, and take that back. */
	MERGE,

	/** Bring workbooks in, and take an import back. */
	IMPORT,

	/** Take rosters out as files. */
	EXPORT,

	/** See rankings, grades and classes over all customers, and compute them anew. */
	RANK,

	/** Manage users, teams, fields and rules. */
	MANAGE,

	/** Read the audit trail. */
	READ_AUDIT

}
