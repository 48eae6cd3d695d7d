package org.kedang.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 人际信息: whom an individual knows. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Interpersonal {

	private @Nullable Long referrerId;

	private @Nullable String influence;

	private @Nullable String socialCircles;

}
