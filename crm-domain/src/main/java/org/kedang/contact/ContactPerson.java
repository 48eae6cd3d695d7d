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
	private Instant createdAt;

	private Instant updatedAt;

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
	public void revise(Map<Field, @Nullable Object> values, Instant now) {
		DirectFieldAccessor accessor = new DirectFieldAccessor(this);
		values.forEach((field, value) -> {
			if (value == null && field.required()) {
				throw new IllegalArgumentException("A contact person has a name");
			}
			accessor.setPropertyValue(field.attribute(),
					(value instanceof Integer number && field.key().equals("influence")) ? number.shortValue() : value);
		});
		this.updatedAt = now;
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

	public @Nullable Long superiorId() {
		return this.superiorId;
	}

	public @Nullable String decisionRole() {
		return this.decisionRole;
	}

	public @Nullable String attitude() {
		return this.attitude;
	}

	public @Nullable LocalDate lastContactedOn() {
		return this.lastContactedOn;
	}

	void contactedOn(LocalDate day) {
		if (this.lastContactedOn == null || this.lastContactedOn.isBefore(day)) {
			this.lastContactedOn = day;
		}
	}

}
