package org.kedang.ingest.merge;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.Bits;

/**
 * Two customers that may be the same.
 *
 * @param open whether nobody has decided yet; decided is that they are different
 * @param probability of being the same, from 0 to 1
 * @param bits the sum of the evidence, prior included
 * @param veto why no rule merges them; null for no such reason
 * @param source SCAN, IMPORT, FORM or HAND
 * @param place where the pair stands in its reader's queue
 */
public record DuplicatePair(long id, Subject kind, Party first, Party second, boolean open, double probability,
		double bits, List<Evidence> evidence, @Nullable String modelVersion, @Nullable String veto, String source,
		Instant foundAt, @Nullable String decidedBy, @Nullable Instant decidedAt, String place) {

	/** What a veto tells of, where that is more than the name. */
	private static final Map<String, String> VETOES = Map.of("identity-number", "identityNumber", "credit-code",
			"creditCode");

	/** As the reader may have it: without what is hidden from them. */
	DuplicatePair shownTo(Reader reader) {
		List<Evidence> shown = Evidence.shown(this.evidence, this.kind, reader);
		double known = Evidence.known(this.bits, this.evidence, shown);
		boolean all = shown.size() == this.evidence.size();
		boolean placed = reader.seesPlain(Catalogue.builtIn(this.kind, "region"));
		return new DuplicatePair(this.id, this.kind, placed ? this.first : this.first.withoutRegion(),
				placed ? this.second : this.second.withoutRegion(), this.open,
				all ? this.probability : Bits.probability(known), known, shown, this.modelVersion, vetoShownTo(reader),
				this.source, this.foundAt, this.decidedBy, this.decidedAt, this.place);
	}

	private @Nullable String vetoShownTo(Reader reader) {
		String field = (this.veto != null) ? VETOES.get(this.veto) : null;
		return (field != null && reader.isHidden(Catalogue.builtIn(this.kind, field))) ? null : this.veto;
	}

	/**
	 * One of the two.
	 *
	 * @param owner the owner's name; null in the pool
	 */
	public record Party(long id, String number, String name, @Nullable Long ownerId, @Nullable String owner,
			@Nullable String region, int completeness) {

		Party withoutRegion() {
			return new Party(this.id, this.number, this.name, this.ownerId, this.owner, null, this.completeness);
		}

	}

}
