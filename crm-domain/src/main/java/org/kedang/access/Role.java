package org.kedang.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person is in the house; the one place where rights are given to roles.
 */
public enum Role {

	/** Sales staff 销售. */
	SALES(Right.READ_CUSTOMERS, Right.EDIT_CUSTOMERS, Right.CLAIM, Right.EXPORT),

	/** Managers 经理. */
	MANAGER(Right.READ_CUSTOMERS, Right.EDIT_CUSTOMERS, Right.CLAIM, Right.ASSIGN, Right.MERGE, Right.EXPORT,
			Right.RANK),

	/** Administrators 管理员. */
	ADMIN(EnumSet.allOf(Right.class).toArray(Right[]::new)),

	/** Auditors 审计: they read the audit trail, and no customer. */
	AUDITOR(Right.READ_AUDIT);

	private final Set<Right> rights;

	Role(Right... rights) {
		this.rights = Set.of(rights);
	}

	public boolean may(Right right) {
		return this.rights.contains(right);
	}

	/** Whether every customer is visible, not only those of one's team and the pool. */
	public boolean seesEveryCustomer() {
		return this == MANAGER || this == ADMIN;
	}

}
