package org.kedang.archive;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * An order as somebody records it.
 *
 * @param number the firm's own number; null where it has none
 * @param occurredAt local time; midnight where only the day is known, as imports have it
 * @param channel key of a sales channel
 */
public record OrderDraft(@Nullable String number, LocalDateTime occurredAt, @Nullable String channel,
		@Nullable String remarks, List<Line> lines) {

	public OrderDraft {
		lines = List.copyOf(lines);
	}

	/** The sum of all lines, exact. */
	public BigDecimal amount() {
		return sum((line) -> true);
	}

	/** The sum of the lines with quantity and price above 0. */
	BigDecimal grossAmount() {
		return sum((line) -> line.quantity().signum() > 0 && line.unitPrice().signum() > 0);
	}

	private BigDecimal sum(Predicate<Line> which) {
		return this.lines.stream().filter(which).map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * So many of a product at a price.
	 *
	 * @param quantity negative for a return
	 * @param cost of one piece
	 */
	public record Line(@Nullable String productCode, @Nullable String productName, @Nullable String productCategory,
			BigDecimal quantity, BigDecimal unitPrice, @Nullable BigDecimal cost) {

		/** Quantity times unit price, exact. */
		BigDecimal amount() {
			return this.quantity.multiply(this.unitPrice);
		}

	}

}
