package org.kedang.customer;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * How one customer stands to another; seen from both sides.
 */
@Entity
public class CustomerRelation {

	/** 亲属、朋友、邻居、同事、同学、母公司、总部、合作伙伴、雇主、其他. */
	public enum Kind {

		RELATIVE, FRIEND, NEIGHBOUR, COLLEAGUE, CLASSMATE, PARENT_COMPANY, HEAD_OFFICE, PARTNER, EMPLOYER, OTHER

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(updatable = false)
	private Long customerId;

	@Column(updatable = false)
	private Long otherId;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private @Nullable String note;

	@Column(updatable = false)
	private Instant createdAt;

	@Column(updatable = false)
	private @Nullable Long createdBy;

	@SuppressWarnings("NullAway.Init")
	protected CustomerRelation() {
	}

	/**
	 * Relates a customer to another.
	 * @throws IllegalArgumentException if both are the same
	 */
	public CustomerRelation(Customer customer, Customer other, Kind kind, @Nullable String note, Long author,
			Instant now) {
		if (customer.id().equals(other.id())) {
			throw new IllegalArgumentException("A customer has no relation to themselves");
		}
		this.customerId = customer.id();
		this.otherId = other.id();
		this.kind = kind;
		this.note = note;
		this.createdBy = author;
		this.createdAt = now;
	}

	public @Nullable Long id() {
		return this.id;
	}

	public Long customerId() {
		return this.customerId;
	}

	public Long otherId() {
		return this.otherId;
	}

	public Kind kind() {
		return this.kind;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public @Nullable Long createdBy() {
		return this.createdBy;
	}

}
