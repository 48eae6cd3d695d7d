package org.kedang.customer;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 客户特征: what a firm is like. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Characteristics {

	private @Nullable String companySize;

	private @Nullable Integer employees;

	private @Nullable String serviceArea;

	private @Nullable String managementPhilosophy;

	private @Nullable String businessDirection;

	private @Nullable String businessFeatures;

	private @Nullable String image;

	private @Nullable String reputation;

}
