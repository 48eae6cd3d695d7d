package org.kedang.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * One contact with a customer.
 */
@Entity
@SuppressWarnings("unused")
public class ContactLog {

	/** Who called on whom. */
	public enum Direction {

		OUT, IN

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(updatable = false)
	private Long customerId;

	private @Nullable Long contactPersonId;

	private LocalDateTime occurredAt;

	private String channel;

	private String direction;

	private @Nullable String content;

	private boolean answered = true;

	private @Nullable Short satisfaction;

	private boolean complaint;

	private @Nullable String complaintState;

	private @Nullable String complaintOutcome;

	private @Nullable String nextStep;

	private @Nullable LocalDate nextOn;

	private @Nullable Instant nextDoneAt;

	@Column(updatable = false)
	private @Nullable Long authorId;

	@Column(updatable = false)
	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected ContactLog() {
	}

	public ContactLog(Long customerId, LocalDateTime occurredAt, String channel, Direction direction,
			@Nullable String content, @Nullable Long author, Instant now) {
		this.customerId = customerId;
		this.occurredAt = occurredAt;
		this.channel = channel;
		this.direction = direction.name();
		this.content = content;
		this.authorId = author;
		this.createdAt = now;
	}

	/** Whom it was with, and whether they were reached. */
	public void with(@Nullable ContactPerson person, boolean answered) {
		this.contactPersonId = (person != null) ? person.id() : null;
		this.answered = answered;
	}

	/** Somebody took part, whoever it was with. */
	public void tookPart(ContactPerson person) {
		if (!person.customerId().equals(this.customerId)) {
			throw new IllegalArgumentException("The person works at another customer");
		}
		if (this.answered) {
			person.contactedOn(this.occurredAt.toLocalDate(), this.authorId, this.createdAt);
		}
	}

	/**
	 * How content the customer was.
	 * @param satisfaction 1 (not at all) to 5 (wholly), or null for not said
	 */
	public void felt(@Nullable Integer satisfaction, boolean complaint) {
		if (satisfaction != null && (satisfaction < 1 || satisfaction > 5)) {
			throw new IllegalArgumentException("Satisfaction is 1 to 5");
		}
		this.satisfaction = (satisfaction != null) ? satisfaction.shortValue() : null;
		this.complaint = complaint;
		this.complaintState = complaint ? "OPEN" : null;
	}

	/**
	 * What is to follow, and when; null for nothing and for no day.
	 */
	public void promise(@Nullable String nextStep, @Nullable LocalDate nextOn) {
		this.nextStep = nextStep;
		this.nextOn = nextOn;
	}

	public @Nullable Long id() {
		return this.id;
	}

	public Long customerId() {
		return this.customerId;
	}

}
