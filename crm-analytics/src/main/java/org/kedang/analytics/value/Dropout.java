package org.kedang.analytics.value;

/**
 * When a customer may be lost.
 */
public enum Dropout {

	/**
	 * After a repeat purchase only, as in BG/NBD. Who has never bought again is then
	 * certainly alive, which is too kind to customers of one purchase.
	 */
	AFTER_REPEAT,

	/** After every purchase, the first included, as in MBG/NBD. */
	AFTER_EVERY;

	/** How many purchases more than the repeat ones a customer may be lost after. */
	int more() {
		return (this == AFTER_EVERY) ? 1 : 0;
	}

}
