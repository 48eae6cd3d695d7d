package org.kedang.analytics;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long the steps of a run take, one after the other. */
final class StepTimes {

	private final Map<String, Long> millis = new LinkedHashMap<>();

	private long since = System.nanoTime();

	/** A step is over, and the next one begins. */
	void took(String step) {
		long now = System.nanoTime();
		this.millis.put(step, (now - this.since) / 1_000_000);
		this.since = now;
	}

	/** Milliseconds by step, in their order. */
	Map<String, Long> millis() {
		return this.millis;
	}

}
