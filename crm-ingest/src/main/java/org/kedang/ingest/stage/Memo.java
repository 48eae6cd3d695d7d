package org.kedang.ingest.stage;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.standardise.Outcome;
import org.kedang.ingest.standardise.Standardiser;

/**
 * Remembers what became of texts met lately: dates, options, prices and customers repeat.
 * Every text has one place, which the latest one of that place takes.
 */
final class Memo implements Standardiser {

	private static final int PLACES = 1 << 12;

	private static final int LONGEST = 64;

	private final Standardiser standardiser;

	private final @Nullable String[] texts = new @Nullable String[PLACES];

	private final @Nullable Outcome[] outcomes = new @Nullable Outcome[PLACES];

	Memo(Standardiser standardiser) {
		this.standardiser = standardiser;
	}

	@Override
	public Outcome apply(String raw) {
		if (raw.length() > LONGEST) {
			return this.standardiser.apply(raw);
		}
		int hash = raw.hashCode();
		int place = (hash ^ (hash >>> 12)) & (PLACES - 1);
		Outcome known = this.outcomes[place];
		if (known != null && raw.equals(this.texts[place])) {
			return known;
		}
		Outcome outcome = this.standardiser.apply(raw);
		this.texts[place] = raw;
		this.outcomes[place] = outcome;
		return outcome;
	}

}
