package org.kedang.receivable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * An amount invoiced with a due day, and what was paid on it.
 */
@Entity
public class Receivable {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(updatable = false)
	private Long customerId;

	private String number;

	private @Nullable Long transactionId;

	private LocalDate invoicedOn;

	private LocalDate dueOn;

	private BigDecimal amount;

	private BigDecimal paidAmount = BigDecimal.ZERO;

	private @Nullable LocalDate settledOn;

	private @Nullable String remarks;

	@Column(updatable = false)
	private Instant createdAt;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "receivable_id", nullable = false, updatable = false)
	@OrderBy("paidOn, id")
	private List<Payment> payments = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Receivable() {
	}

	/**
	 * An amount invoiced.
	 * @throws IllegalArgumentException if it is negative or due before it was invoiced
	 */
	public Receivable(Long customerId, String number, LocalDate invoicedOn, LocalDate dueOn, BigDecimal amount,
			Instant now) {
		if (amount.signum() < 0 || dueOn.isBefore(invoicedOn)) {
			throw new IllegalArgumentException("A receivable is not negative and not due before its invoice");
		}
		this.customerId = customerId;
		this.number = number;
		this.invoicedOn = invoicedOn;
		this.dueOn = dueOn;
		this.amount = amount;
		this.createdAt = now;
	}

	/**
	 * Books a payment; the day on which everything is paid settles it.
	 */
	public void pay(LocalDate on, BigDecimal paid, @Nullable String method, @Nullable String reference, Instant now) {
		this.payments.add(new Payment(on, paid, method, reference, now));
		this.paidAmount = this.paidAmount.add(paid);
		this.settledOn = (this.paidAmount.compareTo(this.amount) >= 0) ? on : null;
	}

	/** What is still to be paid, never below 0. */
	public BigDecimal outstanding() {
		return this.amount.subtract(this.paidAmount).max(BigDecimal.ZERO);
	}

	/**
	 * Whole days by which it is overdue, 0 when it is settled or not yet due.
	 */
	public long daysOverdue(LocalDate today) {
		return (this.settledOn != null) ? 0 : Math.max(0, ChronoUnit.DAYS.between(this.dueOn, today));
	}

	public @Nullable Long id() {
		return this.id;
	}

	public Long customerId() {
		return this.customerId;
	}

	public String number() {
		return this.number;
	}

	public LocalDate invoicedOn() {
		return this.invoicedOn;
	}

	public LocalDate dueOn() {
		return this.dueOn;
	}

	public BigDecimal amount() {
		return this.amount;
	}

	public BigDecimal paidAmount() {
		return this.paidAmount;
	}

	public @Nullable LocalDate settledOn() {
		return this.settledOn;
	}

	public @Nullable String remarks() {
		return this.remarks;
	}

	public List<Payment> payments() {
		return List.copyOf(this.payments);
	}

}
