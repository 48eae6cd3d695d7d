package org.kedang.ingest.duplicate;

import java.util.List;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.merge.Evidence;

/**
 * Stored customers that may be the one being typed.
 *
 * @param found those the reader sees, the most probable first
 * @param hidden how many others there are
 */
public record Alike(Subject kind, List<Found> found, int hidden) {

	public boolean isEmpty() {
		return this.found.isEmpty() && this.hidden == 0;
	}

	/**
	 * One of them.
	 *
	 * @param evidence what each field says that both have
	 */
	public record Found(String number, String name, double probability, List<Evidence> evidence) {
	}

}
