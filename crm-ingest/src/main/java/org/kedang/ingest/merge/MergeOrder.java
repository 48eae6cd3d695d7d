package org.kedang.ingest.merge;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is to be merged.
 *
 * @param survivor number of the customer who stays
 * @param survivorVersion the version that was looked at; null where nobody looked
 * @param loser number of the customer who becomes part of them
 * @param loserVersion as for the survivor
 * @param chosen sides chosen by hand, by key of the field; the rules decide the others
 */
public record MergeOrder(String survivor, @Nullable Integer survivorVersion, String loser,
		@Nullable Integer loserVersion, Map<String, Side> chosen) {
}
