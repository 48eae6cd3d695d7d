package org.kedang.customer;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * 负责人信息: who leads a firm. Read and written by the catalogue's attribute paths.
 */
@Embeddable
@SuppressWarnings("unused")
class Principal {

	private @Nullable String legalRepName;

	private @Nullable String legalRepGender;

	private @Nullable LocalDate legalRepBirthDate;

	private @Nullable String legalRepEducation;

	private @Nullable String legalRepPersonality;

	private @Nullable String legalRepInterests;

	private @Nullable String legalRepFamily;

	private @Nullable String legalRepAbility;

	private @Nullable String managerName;

	private @Nullable String managerGender;

	private @Nullable LocalDate managerBirthDate;

	private @Nullable String managerEducation;

	private @Nullable String managerPersonality;

	private @Nullable String managerInterests;

	private @Nullable String managerFamily;

	private @Nullable String managerAbility;

}
