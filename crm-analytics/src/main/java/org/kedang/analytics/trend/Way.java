package org.kedang.analytics.trend;

/**
 * The four ways to look ahead.
 */
public enum Way {

	/** 惯性: by its own trend and season. */
	INERTIA,

	/** 类比: as years alike went on. */
	ANALOGY,

	/** 逻辑关系: from what drives it. */
	RELATION,

	/** 经验: as somebody expects. */
	EXPERIENCE

}
