package org.kedang.customer;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 家庭信息: an individual's home. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Family {

	private @Nullable String maritalStatus;

	private @Nullable LocalDate weddingAnniversary;

	private @Nullable String spouseName;

	private @Nullable LocalDate spouseBirthDate;

	private @Nullable String children;

	private @Nullable Integer householdSize;

	private @Nullable String homeOwnership;

	private @Nullable String car;

	private @Nullable String pets;

}
