package org.kedang.web.access;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.audit.Actor;
import org.kedang.audit.AuditEntry;

/**
 * An entry of the audit trail with its detail taken apart and put into words for the
 * page.
 */
record AuditLine(AuditEntry entry, List<Detail> details) {

	/** Whether the product did it by itself; a stranger may call himself the same. */
	public boolean bySystem() {
		return this.entry.actor().equals(Actor.SYSTEM);
	}

	/**
	 * One part of the detail.
	 *
	 * @param before what it was before; null where it is no change
	 */
	record Detail(String name, @Nullable String before, String after) {
	}

}
