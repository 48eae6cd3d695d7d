package org.kedang.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 教育信息: an individual's schooling. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Education {

	private @Nullable String highestDegree;

	private @Nullable String school;

	private @Nullable String major;

	private @Nullable Integer graduationYear;

	private @Nullable String clubs;

	private @Nullable String awards;

}
