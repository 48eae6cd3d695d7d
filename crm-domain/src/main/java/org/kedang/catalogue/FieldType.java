package org.kedang.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.kedang.shared.Days;

/**
 * What kind of value a field holds: how it is stored and how its canonical text is read.
 * The canonical text is what the standardisers yield and PostgreSQL can cast: ISO dates,
 * plain decimals, true and false, option keys, region codes, JSON.
 */
public enum FieldType {

	TEXT("text"), LONG_TEXT("text"), PERSON_NAME("text"), COMPANY_NAME("text"), MOBILE("text"), PHONE("text"),
	EMAIL("text"), URL("text"), POSTCODE("text"), ADDRESS("text"), CREDIT_CODE("text"), OPTION("text"), REGION("text"),
	/** Encrypted at rest, found by its keyed hash. */
	IDENTITY_NUMBER("bytea"), DATE("date"), DATE_TIME("timestamp"), AMOUNT("numeric"), DECIMAL("numeric"),
	INTEGER("integer"), YES_NO("boolean"),
	/** Several children with birth date and school stage: a list of objects. */
	CHILDREN("jsonb"),
	/** Another customer, written as their number, stored as their id. */
	CUSTOMER("bigint"),
	/** A user, written as their user name or display name, stored as their id. */
	USER("bigint");

	private final String sqlType;

	FieldType(String sqlType) {
		this.sqlType = sqlType;
	}

	public String sqlType() {
		return this.sqlType;
	}

	public boolean isNumber() {
		return this == AMOUNT || this == DECIMAL || this == INTEGER;
	}

	public boolean isLongText() {
		return this == LONG_TEXT;
	}

	/**
	 * The value as entities hold it.
	 * @param canonical canonical text
	 * @return String, LocalDate, LocalDateTime, BigDecimal, Integer, Boolean, Long or
	 * Children
	 * @throws RuntimeException if the text is not canonical
	 */
	public Object parse(String canonical) {
		return switch (this) {
			case DATE -> day(canonical);
			case DATE_TIME -> LocalDateTime.parse(canonical);
			case AMOUNT, DECIMAL -> plain(canonical);
			case INTEGER -> Integer.valueOf(canonical);
			case CHILDREN -> Children.parse(canonical);
			case YES_NO -> Boolean.valueOf(canonical);
			case CUSTOMER, USER -> Long.valueOf(canonical);
			default -> canonical;
		};
	}

	private static LocalDate day(String canonical) {
		LocalDate day = LocalDate.parse(canonical);
		if (!Days.isKnown(day)) {
			throw new DateTimeException("No day of a four-digit year");
		}
		return day;
	}

	/** Without exponents: 1e999999999 is short to write and endless to compute with. */
	private static BigDecimal plain(String canonical) {
		if (canonical.length() > 310 || canonical.indexOf('e') >= 0 || canonical.indexOf('E') >= 0) {
			throw new NumberFormatException("No plain decimal");
		}
		return new BigDecimal(canonical);
	}

	/**
	 * The canonical text of a value that {@link #parse} yields.
	 */
	public String format(Object value) {
		if (value instanceof Children children) {
			return children.json();
		}
		return (value instanceof BigDecimal number) ? number.stripTrailingZeros().toPlainString() : value.toString();
	}

}
