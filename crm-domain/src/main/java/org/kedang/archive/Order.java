package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * One order of a customer, or a return.
 *
 * @param occurredAt local time of its latest line; midnight or null where only the day is
 * known
 * @param recordedBy name of whoever recorded it by hand; null for an imported one
 */
public record Order(long id, String number, LocalDate occurredOn, @Nullable LocalDateTime occurredAt, BigDecimal amount,
		int lineCount, @Nullable String channel, @Nullable String remarks, @Nullable String recordedBy) {

	/** Whether more than the day is known. */
	public boolean isTimed() {
		return this.occurredAt != null && !this.occurredAt.toLocalTime().equals(LocalTime.MIDNIGHT);
	}

	/**
	 * What was bought.
	 */
	public record Product(@Nullable String code, @Nullable String name, @Nullable String category) {
	}

	/**
	 * One line of an order; of a return the quantity is negative.
	 *
	 * @param amount quantity times unit price, exact
	 */
	public record Line(@Nullable String productCode, @Nullable String productName, BigDecimal quantity,
			BigDecimal unitPrice, BigDecimal amount) {
	}

}
