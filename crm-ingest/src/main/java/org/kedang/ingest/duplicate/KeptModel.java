package org.kedang.ingest.duplicate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;
import org.kedang.ingest.match.MatchModel;

/**
 * One version of the weights by which customers of a kind are compared.
 *
 * @param model with the version as its own
 * @param note why it was made; null for one that was learnt
 * @param madeBy name of the user; null for the program
 */
public record KeptModel(Subject kind, boolean current, MatchModel model, @Nullable String note, @Nullable String madeBy,
		Instant madeAt) {

	public int version() {
		return this.model.version();
	}

}
