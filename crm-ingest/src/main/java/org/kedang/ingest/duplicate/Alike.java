package org.kedang.ingest.duplicate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.merge.Evidence;

/**
 * Stored customers that may be the one being typed.
 *
 * @param found those the reader sees, the most probable first
 * @param hidden how many others there are
 * @param compared what was compared with them, as a digest: the same for the same values
 */
public record Alike(Subject kind, List<Found> found, int hidden, String compared) {

	public boolean isEmpty() {
		return this.found.isEmpty() && this.hidden == 0;
	}

	/**
	 * One of them.
	 *
	 * @param probability null where part of it rests on what the reader may not see
	 * @param evidence what each field says that both have, as far as the reader may see
	 * it
	 */
	public record Found(String number, String name, @Nullable Double probability, List<Evidence> evidence) {
	}

}
