package org.kedang.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.credit.CreditGrade;
import org.kedang.analytics.late.LateFeatures;

/**
 * An invoice that is neither paid nor due, and how likely it is paid late.
 *
 * @param id its id
 * @param number its number
 * @param customerNumber the customer's number
 * @param customer the customer's name
 * @param owner who looks after the customer; null in the pool
 * @param dueOn the day it is due
 * @param amount what was invoiced
 * @param open what is not paid of it, in yuan
 * @param probability 0 to 1; null where the customer's own rate decides
 * @param ownRate the customer's own share of late invoices, 0 to 1
 * @param atStake yuan to be expected late
 * @param inputs what was known on its day, in the order of {@link LateFeatures#NAMES};
 * null where it was not
 * @param parts what each adds to the log-odds; empty where the rate decides
 * @param grade the customer's credit grade in the same run; null without one
 */
public record OpenInvoice(long id, String number, String customerNumber, String customer, @Nullable String owner,
		LocalDate dueOn, BigDecimal amount, double open, @Nullable Double probability, double ownRate, double atStake,
		List<@Nullable Double> inputs, List<Double> parts, @Nullable CreditGrade grade) {

	/** How likely it is late, by whatever decides, 0 to 1. */
	public double risk() {
		return (this.probability != null) ? this.probability : this.ownRate;
	}

	/** Which figure raises the risk most, as its place; -1 where none does. */
	public int mainReason() {
		int most = -1;
		for (int i = 0; i < this.parts.size(); i++) {
			if (this.parts.get(i) > ((most < 0) ? 0 : this.parts.get(most))) {
				most = i;
			}
		}
		return most;
	}

}
