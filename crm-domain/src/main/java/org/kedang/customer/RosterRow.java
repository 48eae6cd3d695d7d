package org.kedang.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Subject;

/**
 * One customer in a roster, as the reader may see it.
 *
 * @param id the customer
 * @param kind individual or corporate
 * @param number the customer number
 * @param name full or registered name
 * @param minimal whether nothing but the number is known
 * @param mobile the mobile, masked for readers without the right
 * @param telephone the number to call: the mobile, else the phone, masked likewise
 * @param region the region's code
 * @param ownerId the owner; null in the pool
 * @param owner the owner's name
 * @param status the status option's key
 * @param acquiredOn the day of acquisition
 * @param completeness the share of the archive that is filled in, in percent
 * @param netAmount what was bought, less what was returned
 * @param purchases orders with an amount above 0
 * @param lastPurchaseOn the day of the last purchase
 * @param rfmClass the current run's class, 1 to 8; null for the ungraded
 * @param valueGrade the value grade by hand, else the current run's, A to D; null for the
 * ungraded
 * @param values those of further columns, as canonical texts, masked for readers without
 * the right
 */
public record RosterRow(long id, Subject kind, String number, String name, boolean minimal, @Nullable String mobile,
		@Nullable String telephone, @Nullable String region, @Nullable Long ownerId, @Nullable String owner,
		String status, LocalDate acquiredOn, int completeness, BigDecimal netAmount, int purchases,
		@Nullable LocalDate lastPurchaseOn, @Nullable Integer rfmClass, @Nullable String valueGrade,
		List<@Nullable String> values) {

	public RosterRow {
		values = Collections.unmodifiableList(values);
	}

	RosterRow with(List<@Nullable String> values) {
		return new RosterRow(this.id, this.kind, this.number, this.name, this.minimal, this.mobile, this.telephone,
				this.region, this.ownerId, this.owner, this.status, this.acquiredOn, this.completeness, this.netAmount,
				this.purchases, this.lastPurchaseOn, this.rfmClass, this.valueGrade, values);
	}

	/** Whether anything was ever bought, if only to be returned. */
	public boolean isBought() {
		return this.purchases > 0 || this.lastPurchaseOn != null || this.netAmount.signum() != 0;
	}

	/** The grade as a text; empty for the ungraded. */
	public String grade() {
		return (this.valueGrade != null) ? this.valueGrade : "";
	}

}
