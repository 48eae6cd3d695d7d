package org.kedang.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 生活信息: how an individual lives. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Life {

	private @Nullable String healthNotes;

	private @Nullable String smoking;

	private @Nullable String drinking;

	private @Nullable String diet;

	private @Nullable String hobbies;

	private @Nullable String sports;

	private @Nullable String leisure;

	private @Nullable String holidays;

	private @Nullable String media;

	private @Nullable String favouriteTopics;

	private @Nullable String taboos;

}
