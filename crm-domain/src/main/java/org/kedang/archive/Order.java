package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One order of a customer, or a return.
 *
 * @param occurredAt local time of its latest line; null where only the day is known
 */
public record Order(long id, String number, LocalDate occurredOn, @Nullable LocalDateTime occurredAt, BigDecimal amount,
		int lineCount, @Nullable String channel, @Nullable String remarks) {

	/**
	 * One line of an order.
	 */
	public record Line(int seq, @Nullable Integer lineNo, @Nullable String productCode, @Nullable String productName,
			@Nullable String productCategory, BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount) {
	}

}
