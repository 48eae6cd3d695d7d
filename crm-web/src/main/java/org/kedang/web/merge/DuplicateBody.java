package org.kedang.web.merge;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.merge.DuplicatePair;
import org.kedang.ingest.merge.Evidence;

/**
 * A pair as programs see it.
 *
 * @param state open or different
 * @param bits the sum of the evidence
 */
record DuplicateBody(long id, String kind, PartyBody first, PartyBody second, String state, double probability,
		double bits, List<Evidence> evidence, @Nullable String modelVersion, @Nullable String veto, Instant foundAt) {

	static DuplicateBody of(DuplicatePair pair) {
		return new DuplicateBody(pair.id(), pair.kind().name().toLowerCase(Locale.ROOT), PartyBody.of(pair.first()),
				PartyBody.of(pair.second()), pair.open() ? "open" : "different", pair.probability(), pair.bits(),
				pair.evidence(), pair.modelVersion(), pair.veto(), pair.foundAt());
	}

	/** One of the two. */
	record PartyBody(String number, String name) {

		static PartyBody of(DuplicatePair.Party party) {
			return new PartyBody(party.number(), party.name());
		}

	}

}
