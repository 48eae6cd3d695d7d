package org.kedang.ingest.merge;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.Bits;

/**
 * A merge that was made.
 *
 * @param customerId the archive that holds both now
 * @param number its number
 * @param name its name
 * @param ownerId its owner; null in the pool
 * @param survivorNumber the number of the one who stayed, as of then
 * @param loserNumber the number of the one who became a part
 * @param probability what had been thought of the pair; null for one nobody had found
 * @param by who merged them
 * @param undoneAt when it was taken back; null for never
 */
public record Merge(long id, Subject kind, long customerId, String number, String name, @Nullable Long ownerId,
		String survivorNumber, long loserId, String loserNumber, String loserName, @Nullable Double probability,
		@Nullable Double bits, List<Evidence> evidence, Instant at, @Nullable String by, @Nullable Instant undoneAt,
		@Nullable String undoneBy) {

	/** As the reader may have it: without what evidence says that is hidden from them. */
	Merge shownTo(Reader reader) {
		List<Evidence> shown = Evidence.shown(this.evidence, this.kind, reader);
		if (shown.size() == this.evidence.size()) {
			return this;
		}
		Double known = (this.bits != null) ? Double.valueOf(Evidence.known(this.bits, this.evidence, shown)) : null;
		Double thought = (known != null) ? Double.valueOf(Bits.probability(known)) : null;
		return new Merge(this.id, this.kind, this.customerId, this.number, this.name, this.ownerId, this.survivorNumber,
				this.loserId, this.loserNumber, this.loserName, thought, known, shown, this.at, this.by, this.undoneAt,
				this.undoneBy);
	}

	public boolean isUndone() {
		return this.undoneAt != null;
	}

}
