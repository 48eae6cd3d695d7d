package org.kedang.customer;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * A person we sell to. The identity number is encrypted at rest, with a keyed hash beside
 * it to find its equal. What is not changed is not written, or each saving would encrypt
 * the number anew.
 */
@Entity
@DynamicUpdate
@Table(name = "individual_customer")
@DiscriminatorValue("I")
@SuppressWarnings("unused")
public class IndividualCustomer extends Customer {

	private @Nullable String gender;

	private @Nullable LocalDate birthDate;

	@Convert(converter = IdentityNumberConverter.class)
	private @Nullable String identityNumber;

	private byte @Nullable [] identityNumberHash;

	private @Nullable String wechat;

	private @Nullable String qq;

	private @Nullable String nativePlace;

	private @Nullable Consumption consumption;

	private @Nullable Career career;

	private @Nullable Family family;

	private @Nullable Life life;

	private @Nullable Education education;

	private @Nullable Interpersonal interpersonal;

	private @Nullable Other other;

	protected IndividualCustomer() {
	}

	IndividualCustomer(String number, String name, LocalDate acquiredOn, Long author, Instant now) {
		super(number, name, acquiredOn, author, now);
	}

	@Override
	public Subject subject() {
		return Subject.INDIVIDUAL;
	}

	@Nullable String identityNumber() {
		return this.identityNumber;
	}

	void nowFoundBy(byte @Nullable [] identityNumberHash) {
		this.identityNumberHash = identityNumberHash;
	}

}
