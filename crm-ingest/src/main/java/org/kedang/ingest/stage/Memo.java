package org.kedang.ingest.stage;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what became of texts met lately: dates, options, prices and customers repeat.
 * Every text has one place, which the latest one of that place takes.
 */
final class Memo implements Function<String, CellReading> {

	private static final int PLACES = 1 << 12;

	private static final int LONGEST = 64;

	private final Function<String, CellReading> reading;

	private final @Nullable String[] texts = new @Nullable String[PLACES];

	private final @Nullable CellReading[] readings = new @Nullable CellReading[PLACES];

	Memo(Function<String, CellReading> reading) {
		this.reading = reading;
	}

	@Override
	public CellReading apply(String raw) {
		if (raw.length() > LONGEST) {
			return this.reading.apply(raw);
		}
		int hash = raw.hashCode();
		int place = (hash ^ (hash >>> 12)) & (PLACES - 1);
		CellReading known = this.readings[place];
		if (known != null && raw.equals(this.texts[place])) {
			return known;
		}
		CellReading reading = this.reading.apply(raw);
		this.texts[place] = raw;
		this.readings[place] = reading;
		return reading;
	}

}
