package org.kedang.receivable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Money received on a receivable; a negative amount is paid back.
 */
@Entity
@Table(name = "receivable_payment")
public class Payment {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private LocalDate paidOn;

	private BigDecimal amount;

	private @Nullable String method;

	private @Nullable String reference;

	@Column(updatable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected Payment() {
	}

	Payment(LocalDate paidOn, BigDecimal amount, @Nullable String method, @Nullable String reference, Instant now) {
		if (amount.signum() == 0) {
			throw new IllegalArgumentException("A payment of nothing");
		}
		this.paidOn = paidOn;
		this.amount = amount;
		this.method = method;
		this.reference = reference;
		this.createdAt = now;
	}

	public @Nullable Long id() {
		return this.id;
	}

	public LocalDate paidOn() {
		return this.paidOn;
	}

	public BigDecimal amount() {
		return this.amount;
	}

	public @Nullable String method() {
		return this.method;
	}

	public @Nullable String reference() {
		return this.reference;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

}
