package org.kedang.ingest.store;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.kedang.catalogue.Subject;

/**
 * By what a row's customer is recognised among those that are known, strongest first.
 */
public enum CustomerKey {

	NUMBER,
	/** Identity number or unified social credit code. */
	CODE,
	/** Individuals only. */
	NAME_AND_MOBILE, NAME;

	/**
	 * What is usual: a name alone tells firms apart, but not people.
	 */
	public static Set<CustomerKey> usual(Subject subject) {
		return Collections.unmodifiableSet((subject == Subject.CORPORATE) ? EnumSet.of(NUMBER, CODE, NAME)
				: EnumSet.of(NUMBER, CODE, NAME_AND_MOBILE));
	}

	/** What may be chosen. */
	public static Set<CustomerKey> choosable(Subject subject) {
		return Collections.unmodifiableSet(
				(subject == Subject.CORPORATE) ? EnumSet.of(NUMBER, CODE, NAME) : EnumSet.allOf(CustomerKey.class));
	}

}
