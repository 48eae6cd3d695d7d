package org.kedang.list;

/** Who finds a list; its members each sees only within the own right. */
public enum Sharing {

	/** Who made it. */
	PRIVATE,

	/** The maker's team. */
	TEAM,

	/** Everybody who may see customers. */
	ALL

}
