package org.kedang.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.Subject;

import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.NullValueInNestedPathException;

/**
 * Somebody we sell to or want to sell to. Values are read and revised field by field as
 * the catalogue declares them; the few that rules depend on have names here too.
 */
@Entity
@DynamicUpdate
@Table(name = "customer")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 1, columnDefinition = "bpchar(1)")
public abstract class Customer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	@Column(updatable = false)
	private String number;

	private String name;

	private String namePinyin = "";

	private String nameInitials = "";

	private String searchWords = "";

	private @Nullable String mobile;

	private @Nullable String phone;

	private @Nullable String email;

	@JdbcTypeCode(SqlTypes.CHAR)
	@Column(length = 6)
	private @Nullable String region;

	private @Nullable String address;

	private @Nullable String postcode;

	private LocalDate acquiredOn;

	private @Nullable String sourceChannel;

	private @Nullable Long ownerId;

	private String status = "PROSPECT";

	private @Nullable String remarks;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, Object> custom = new HashMap<>();

	private short completeness;

	private boolean minimal;

	@Column(updatable = false)
	private Instant createdAt;

	@Column(updatable = false)
	private @Nullable Long createdBy;

	private Instant updatedAt;

	private @Nullable Long updatedBy;

	@SuppressWarnings("NullAway.Init")
	protected Customer() {
	}

	Customer(String number, String name, LocalDate acquiredOn, Long author, Instant now) {
		this.number = number;
		this.name = name;
		this.acquiredOn = acquiredOn;
		this.createdBy = author;
		this.createdAt = now;
		this.updatedBy = author;
		this.updatedAt = now;
	}

	public abstract Subject subject();

	/**
	 * The value of a field of the catalogue, or null where nothing is known.
	 */
	public @Nullable Object value(Field field) {
		if (field.isCustom()) {
			Object text = this.custom.get(field.key());
			return (text != null) ? field.type().parse(text.toString()) : null;
		}
		try {
			return new DirectFieldAccessor(this).getPropertyValue(field.attribute());
		}
		catch (NullValueInNestedPathException ex) {
			return null;
		}
	}

	/**
	 * Takes over the values that differ from what is known.
	 * @param values new values by field, null to clear
	 * @return what was changed, in the order given
	 * @throws IllegalArgumentException if a required value is cleared or a computed one
	 * set
	 */
	List<Change> revise(Map<Field, @Nullable Object> values, @Nullable Long author, Instant now) {
		List<Change> changes = new ArrayList<>();
		values.forEach((field, after) -> {
			Object before = value(field);
			if (!same(before, after)) {
				write(field, after);
				changes.add(new Change(field, text(field, before), text(field, after)));
			}
		});
		if (!changes.isEmpty()) {
			this.updatedAt = now;
			this.updatedBy = author;
			this.minimal = this.minimal && changes.stream().noneMatch((change) -> change.field().key().equals("name"));
		}
		return changes;
	}

	/** What is known now and was not, or the other way round. */
	List<Change> differences(Map<Field, @Nullable Object> was) {
		List<Change> differences = new ArrayList<>();
		was.forEach((field, before) -> {
			Object after = value(field);
			if (!same(before, after)) {
				differences.add(new Change(field, text(field, before), text(field, after)));
			}
		});
		return differences;
	}

	void nowSearchedBy(SearchKeys keys) {
		this.namePinyin = keys.pinyin();
		this.nameInitials = keys.initials();
		this.searchWords = keys.words();
	}

	/**
	 * Counts what is known.
	 * @param knowledge the fields that count
	 */
	void measureCompleteness(List<Field> knowledge) {
		long known = knowledge.stream().filter((field) -> value(field) != null).count();
		this.completeness = (short) (knowledge.isEmpty() ? 100 : Math.round(100.0 * known / knowledge.size()));
	}

	private void write(Field field, @Nullable Object value) {
		if (!field.isEditable() || (value == null && isIndispensable(field))) {
			throw new IllegalArgumentException("Not to be changed to this: " + field.key());
		}
		if (field.isCustom()) {
			if (value == null) {
				this.custom.remove(field.key());
			}
			else {
				this.custom.put(field.key(), field.type().format(value));
			}
			return;
		}
		DirectFieldAccessor accessor = new DirectFieldAccessor(this);
		accessor.setAutoGrowNestedPaths(true);
		accessor.setPropertyValue(field.attribute(), value);
	}

	private static boolean isIndispensable(Field field) {
		return field.required() || List.of("customer.number", "customer.acquired_on", "customer.status")
			.contains("customer." + field.column());
	}

	private static boolean same(@Nullable Object before, @Nullable Object after) {
		if (before instanceof Comparable<?> && after != null && before.getClass() == after.getClass()) {
			@SuppressWarnings("unchecked")
			Comparable<Object> comparable = (Comparable<Object>) before;
			return comparable.compareTo(after) == 0;
		}
		return Objects.equals(before, after);
	}

	private static @Nullable String text(Field field, @Nullable Object value) {
		return (value != null) ? field.type().format(value) : null;
	}

	public Long id() {
		return Objects.requireNonNull(this.id, "not stored yet");
	}

	public int version() {
		return this.version;
	}

	public String number() {
		return this.number;
	}

	public String name() {
		return this.name;
	}

	public int completeness() {
		return this.completeness;
	}

}
