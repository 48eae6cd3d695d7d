package org.kedang.bulk;

import java.util.List;

/**
 * What an action would do.
 *
 * @param selected how many customers were selected
 * @param affected how many of them it would change: those the reader may change and that
 * are not so already
 * @param sample the first of those
 */
public record BulkPreview(int selected, int affected, List<Named> sample) {

	public BulkPreview {
		sample = List.copyOf(sample);
	}

	/** How many stay as they are. */
	public int left() {
		return this.selected - this.affected;
	}

	/** A customer by number and name. */
	public record Named(String number, String name) {
	}

}
