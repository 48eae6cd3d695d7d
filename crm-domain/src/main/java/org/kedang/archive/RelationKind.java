package org.kedang.archive;

/**
 * How one customer stands to another; seen from both sides.
 * 亲属、朋友、邻居、同事、同学、母公司、总部、合作伙伴、雇主、其他.
 */
public enum RelationKind {

	RELATIVE, FRIEND, NEIGHBOUR, COLLEAGUE, CLASSMATE, PARENT_COMPANY, HEAD_OFFICE, PARTNER, EMPLOYER, OTHER

}
