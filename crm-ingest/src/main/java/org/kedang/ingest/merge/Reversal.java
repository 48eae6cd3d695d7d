package org.kedang.ingest.merge;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.shared.Problem;

/**
 * What taking a merge back would do.
 *
 * @param returning rows that go back to the customer who had become a part, by table
 * @param restored fields of the survivor that get their former values
 * @param kept fields of the survivor that somebody has changed since, and that stay
 * @param added what has come to the survivor since, and stays there
 * @param obstacle why it cannot be done; null where it can
 */
public record Reversal(Merge merge, List<Rows> returning, List<Field> restored, List<Field> kept, List<Added> added,
		@Nullable Problem obstacle) {

	/** A number of rows of one table. */
	public record Rows(String table, long count) {
	}

	/**
	 * Rows of one table that have come since.
	 *
	 * @param latest the latest few
	 */
	public record Added(String table, long count, List<Item> latest) {
	}

	/**
	 * A row that has come since.
	 *
	 * @param label what it is called: its number, name, day or the like; null where it is
	 * called nothing
	 */
	public record Item(Instant at, @Nullable String label) {
	}

}
