package org.kedang.customer;

import java.time.LocalDate;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Children;

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

	@Convert(converter = ChildrenConverter.class)
	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable Children children;

	private @Nullable Integer householdSize;

	private @Nullable String homeOwnership;

	private @Nullable String car;

	private @Nullable String pets;

}
