package org.kedang.transaction;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order: so many of a product at a price; a return has a negative
 * quantity.
 */
@Embeddable
public class TransactionLine {

	private @Nullable Integer lineNo;

	private @Nullable String productCode;

	private @Nullable String productName;

	private @Nullable String productCategory;

	private BigDecimal quantity;

	private BigDecimal unitPrice;

	private BigDecimal amount;

	private @Nullable BigDecimal cost;

	private @Nullable LocalDateTime occurredAt;

	private long contentHash;

	@SuppressWarnings("NullAway.Init")
	protected TransactionLine() {
	}

	public @Nullable Integer lineNo() {
		return this.lineNo;
	}

	public @Nullable String productCode() {
		return this.productCode;
	}

	public @Nullable String productName() {
		return this.productName;
	}

	public @Nullable String productCategory() {
		return this.productCategory;
	}

	public BigDecimal quantity() {
		return this.quantity;
	}

	public BigDecimal unitPrice() {
		return this.unitPrice;
	}

	/** Quantity times unit price, exact. */
	public BigDecimal amount() {
		return this.amount;
	}

	public @Nullable BigDecimal cost() {
		return this.cost;
	}

	public @Nullable LocalDateTime occurredAt() {
		return this.occurredAt;
	}

	long contentHash() {
		return this.contentHash;
	}

}
