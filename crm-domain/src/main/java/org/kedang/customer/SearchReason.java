package org.kedang.customer;

/**
 * Why a customer was found.
 */
public enum SearchReason {

	/** The customer number begins with it. */
	NUMBER,
	/** The number of a customer that was merged into it begins with it. */
	OLD_NUMBER,
	/** It is the name or a part of it. */
	NAME,
	/** It is a part of the firm's short name. */
	SHORT_NAME,
	/** The name's pinyin begins with it. */
	PINYIN,
	/** The first letters of the name's syllables begin with it. */
	INITIALS,
	/** The mobile ends with it. */
	MOBILE,
	/** The landline ends with it. */
	PHONE,
	/** The mobile of a contact person ends with it. */
	CONTACT

}
