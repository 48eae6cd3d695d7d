package org.kedang.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Maps that remember the entries used last and forget the others.
 */
public final class LatestEntries {

	private LatestEntries() {
	}

	/** An empty map of at most so many entries, for one thread at a time. */
	public static <K, V> Map<K, V> map(int most) {
		return new LinkedHashMap<>(16, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
				return size() > most;
			}

		};
	}

}
