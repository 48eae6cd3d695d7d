package org.kedang.customer;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 事业信息: an individual's work. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Career {

	private @Nullable String employmentStatus;

	private @Nullable String employer;

	private @Nullable String industry;

	private @Nullable String department;

	private @Nullable String position;

	private @Nullable BigDecimal annualIncome;

	private @Nullable Integer yearsOfWork;

	private @Nullable String jobAttitude;

	private @Nullable String careerGoal;

}
