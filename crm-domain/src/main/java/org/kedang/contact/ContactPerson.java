package org.kedang.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;

import org.springframework.beans.DirectFieldAccessor;

/**
 * A person at a customer, with their part in its decisions.
 */
@Entity
@SuppressWarnings("unused")
public class ContactPerson {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(updatable = false)
	private Long customerId;

	private String name;

	private @Nullable String gender;

	private @Nullable String department;

	private @Nullable String position;

	private @Nullable String mobile;

	private @Nullable String phone;

	private @Nullable String email;

	private @Nullable String wechat;

	private @Nullable Long superiorId;

	private @Nullable String decisionRole;

	private @Nullable Short influence;

	private @Nullable String attitude;

	private @Nullable LocalDate lastContactedOn;

	private @Nullable LocalDate birthDate;

	private @Nullable String remarks;

	@Column(updatable = false)
	private @Nullable LocalDate joinedOn;

	private @Nullable LocalDate leftOn;

	@Column(updatable = false)
	private @Nullable Long movedFromId;

	@Column(updatable = false)
	private Instant createdAt;

	private Instant updatedAt;

	private @Nullable Long updatedBy;

	@SuppressWarnings("NullAway.Init")
	protected ContactPerson() {
	}

	public ContactPerson(Long customerId, String name, Instant now) {
		this.customerId = customerId;
		this.name = name;
		this.createdAt = now;
		this.updatedAt = now;
	}

	/**
	 * Takes over values of the catalogue's contact-person fields.
	 * @throws IllegalArgumentException if the name is cleared
	 */
	public void revise(Map<Field, @Nullable Object> values, Long author, Instant now) {
		DirectFieldAccessor accessor = new DirectFieldAccessor(this);
		values.forEach((field, value) -> {
			if (value == null && field.required()) {
				throw new IllegalArgumentException("A contact person has a name");
			}
			accessor.setPropertyValue(field.attribute(),
					(value instanceof Integer number && field.key().equals("influence")) ? number.shortValue() : value);
		});
		changed(author, now);
	}

	/**
	 * Sets or clears the superior.
	 * @throws IllegalArgumentException if the superior works elsewhere or is the person
	 * themselves
	 */
	public void reportsTo(@Nullable ContactPerson superior) {
		if (superior != null && (!superior.customerId.equals(this.customerId) || superior == this)) {
			throw new IllegalArgumentException("A superior is another person of the same customer");
		}
		this.superiorId = (superior != null) ? superior.id() : null;
	}

	/**
	 * Ends the time with this customer.
	 * @param day the last day
	 * @throws IllegalArgumentException if it lies before the first one
	 */
	public void leave(LocalDate day, Long author, Instant now) {
		if (this.joinedOn != null && day.isBefore(this.joinedOn)) {
			throw new IllegalArgumentException("Nobody leaves before they came");
		}
		this.leftOn = day;
		changed(author, now);
	}

	/** The end was none. */
	public void comeBack(Long author, Instant now) {
		this.leftOn = null;
		changed(author, now);
	}

	private void changed(@Nullable Long author, Instant now) {
		this.updatedBy = author;
		this.updatedAt = now;
	}

	/**
	 * The same person with another customer: what is theirs goes with them, what they
	 * were for the firm does not.
	 */
	public ContactPerson joining(Long customer, LocalDate day, @Nullable String newDepartment,
			@Nullable String newPosition, Instant now) {
		ContactPerson joined = new ContactPerson(customer, this.name, now);
		joined.gender = this.gender;
		joined.mobile = this.mobile;
		joined.wechat = this.wechat;
		joined.birthDate = this.birthDate;
		joined.department = newDepartment;
		joined.position = newPosition;
		joined.joinedOn = day;
		joined.movedFromId = id();
		return joined;
	}

	/** Whether they left this customer. */
	public boolean isFormer() {
		return this.leftOn != null;
	}

	/** The value of a field of the catalogue; null where nothing is known. */
	public @Nullable Object value(Field field) {
		Object value = new DirectFieldAccessor(this).getPropertyValue(field.attribute());
		return (value instanceof Short number) ? Integer.valueOf(number) : value;
	}

	public Long id() {
		return Objects.requireNonNull(this.id, "not stored yet");
	}

	public int version() {
		return this.version;
	}

	public Long customerId() {
		return this.customerId;
	}

	public String name() {
		return this.name;
	}

	/** When they were added. */
	public Instant createdAt() {
		return this.createdAt;
	}

	public @Nullable Long superiorId() {
		return this.superiorId;
	}

	void contactedOn(LocalDate day, @Nullable Long author, Instant now) {
		if (this.lastContactedOn == null || this.lastContactedOn.isBefore(day)) {
			this.lastContactedOn = day;
			changed(author, now);
		}
	}

}
