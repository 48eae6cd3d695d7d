package org.kedang.job;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long the steps of a work take, one after the other. */
public final class StepTimes {

	private final Map<String, Long> millis = new LinkedHashMap<>();

	private long since = System.nanoTime();

	/** A step is over, and the next one begins. */
	public void took(String step) {
		long now = System.nanoTime();
		this.millis.merge(step, (now - this.since) / 1_000_000, Long::sum);
		this.since = now;
	}

	/** Milliseconds by step, in their order. */
	public Map<String, Long> millis() {
		return this.millis;
	}

}
