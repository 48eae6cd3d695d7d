package org.kedang.transaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

/**
 * One order of a customer, or a return. Its day is its latest line's, its amount the
 * exact sum of its lines. Orders come from imports, which store them as sets; the entity
 * reads one.
 */
@Entity
public class SalesTransaction {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private Long customerId;

	private String number;

	private LocalDate occurredOn;

	private @Nullable LocalDateTime occurredAt;

	private BigDecimal amount;

	private BigDecimal grossAmount;

	private int lineCount;

	private @Nullable String channel;

	private @Nullable String remarks;

	private @Nullable Long importId;

	@Column(updatable = false)
	private Instant createdAt;

	@ElementCollection
	@CollectionTable(name = "transaction_line", joinColumns = @JoinColumn(name = "transaction_id"))
	@OrderColumn(name = "seq")
	private List<TransactionLine> lines = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected SalesTransaction() {
	}

	/**
	 * Whether it counts as a purchase: an order with an amount above 0.
	 */
	public boolean isPurchase() {
		return this.amount.signum() > 0;
	}

	public Long id() {
		return Objects.requireNonNull(this.id, "not stored yet");
	}

	public Long customerId() {
		return this.customerId;
	}

	public String number() {
		return this.number;
	}

	public LocalDate occurredOn() {
		return this.occurredOn;
	}

	public @Nullable LocalDateTime occurredAt() {
		return this.occurredAt;
	}

	public BigDecimal amount() {
		return this.amount;
	}

	/** Sum of the lines with quantity and price above 0. */
	public BigDecimal grossAmount() {
		return this.grossAmount;
	}

	public int lineCount() {
		return this.lineCount;
	}

	public @Nullable String channel() {
		return this.channel;
	}

	public @Nullable String remarks() {
		return this.remarks;
	}

	public @Nullable Long importId() {
		return this.importId;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public List<TransactionLine> lines() {
		return List.copyOf(this.lines);
	}

}
