package org.kedang.pool;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * A customer that is to be released.
 *
 * @param owner the owner's name
 * @param ruleId the rule that releases it
 * @param dueOn the day on which it is released
 */
public record DueCustomer(long id, String number, String name, long ownerId, String owner, long ruleId, LocalDate dueOn,
		@Nullable LocalDate lastContactOn, @Nullable LocalDate lastPurchaseOn, BigDecimal netAmount) {

	static DueCustomer of(ResultSet row, int at) throws SQLException {
		return new DueCustomer(row.getLong("id"), row.getString("number"), row.getString("name"),
				row.getLong("owner_id"), row.getString("owner"), row.getLong("rule_id"),
				row.getObject("due_on", LocalDate.class), row.getObject("last_contact_on", LocalDate.class),
				row.getObject("last_purchase_on", LocalDate.class), row.getBigDecimal("net_amount"));
	}

	/** In how many days, 0 for tonight. */
	public long daysLeft(LocalDate today) {
		return Math.max(0, ChronoUnit.DAYS.between(today, this.dueOn));
	}

	/** Where a page after this row begins. */
	public String place() {
		return this.dueOn + "_" + this.id;
	}

}
