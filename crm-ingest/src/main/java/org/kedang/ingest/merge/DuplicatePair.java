package org.kedang.ingest.merge;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * Two customers that may be the same.
 *
 * @param open whether nobody has decided yet; decided is that they are different
 * @param probability of being the same, from 0 to 1
 * @param bits the sum of the evidence, prior included
 * @param veto why no rule merges them; null for no such reason
 * @param source SCAN, IMPORT, FORM or HAND
 */
public record DuplicatePair(long id, Subject kind, Party first, Party second, boolean open, double probability,
		double bits, List<Evidence> evidence, @Nullable String modelVersion, @Nullable String veto, String source,
		Instant foundAt, @Nullable String decidedBy, @Nullable Instant decidedAt) {

	/** Where the pair stands in the queue. */
	public String place() {
		return this.probability + "_" + this.bits + "_" + this.id;
	}

	/**
	 * One of the two.
	 *
	 * @param owner the owner's name; null in the pool
	 */
	public record Party(long id, String number, String name, @Nullable Long ownerId, @Nullable String owner,
			@Nullable String region, int completeness) {
	}

}
