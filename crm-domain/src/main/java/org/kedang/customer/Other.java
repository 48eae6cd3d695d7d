package org.kedang.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 其他信息 of an individual. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Other {

	private @Nullable String personality;

	private @Nullable String personalValues;

	private @Nullable String religion;

}
