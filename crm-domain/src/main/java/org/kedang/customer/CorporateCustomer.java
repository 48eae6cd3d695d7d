package org.kedang.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * A firm or institution we sell to.
 */
@Entity
@DynamicUpdate
@Table(name = "corporate_customer")
@DiscriminatorValue("C")
@SuppressWarnings("unused")
public class CorporateCustomer extends Customer {

	private @Nullable String shortName;

	private @Nullable String creditCode;

	private @Nullable String organisationForm;

	private @Nullable String industry;

	private @Nullable LocalDate foundedOn;

	private @Nullable BigDecimal registeredCapital;

	private @Nullable String fax;

	private @Nullable String website;

	private @Nullable Characteristics characteristics;

	private @Nullable Business business;

	private @Nullable Dealings dealings;

	private @Nullable Principal principal;

	protected CorporateCustomer() {
	}

	CorporateCustomer(String number, String name, LocalDate acquiredOn, Long author, Instant now) {
		super(number, name, acquiredOn, author, now);
	}

	@Override
	public Subject subject() {
		return Subject.CORPORATE;
	}

	public @Nullable String shortName() {
		return this.shortName;
	}

}
