package org.kedang.ingest.standardise;

/**
 * Turns raw text into a field's standard value. Pure, thread-safe and cheap: an import
 * calls it once a cell.
 */
@FunctionalInterface
public interface Standardiser {

	/**
	 * The standard value of a raw text.
	 * @param raw what stands in the cell or was typed; numbers as plain decimals, dates
	 * as ISO text; blank where nothing stands
	 */
	Outcome apply(String raw);

}
