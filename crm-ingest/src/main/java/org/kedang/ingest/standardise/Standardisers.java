package org.kedang.ingest.standardise;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Option;
import org.springframework.stereotype.Component;

/**
 * The standardiser of each field of the catalogue, made once.
 */
@Component
public class Standardisers {

	private static final int LINE = 200;

	private static final int PROSE = 4000;

	/**
	 * Decimals kept of amounts and quantities; unit prices of small parts need more than
	 * two.
	 */
	private static final int DECIMALS = 6;

	private static final String MASK = "***";

	private static final Set<String> GENDERS = Set.of("M", "F");

	/**
	 * Texts that tell one record from another, or that a complaint is settled: two of 无
	 * are not the same, and one settles nothing.
	 */
	private static final Set<String> NAMING = Set.of("number", "wechat", "qq", "shortName", "superior", "contactPerson",
			"orderNumber", "productCode", "complaintOutcome");

	private final Map<Field, Standardiser> standardisers = new ConcurrentHashMap<>();

	private final Clock clock;

	Standardisers(Clock clock) {
		this.clock = clock;
	}

	/** How a field's raw texts become its standard values. */
	public Standardiser of(Field field) {
		return this.standardisers.computeIfAbsent(field, (each) -> unmasked(each, standardiser(each)));
	}

	/**
	 * What was exported for somebody who does not see it, such as 138****5678, says
	 * nothing when it comes back.
	 */
	private static Standardiser unmasked(Field field, Standardiser plain) {
		return (field.type() == FieldType.LONG_TEXT) ? plain
				: (raw) -> raw.contains(MASK) ? Cleaned.nothing(raw.strip()) : plain.apply(raw);
	}

	private Standardiser standardiser(Field field) {
		return switch (field.type()) {
			case TEXT -> new AnyText(LINE, false, NAMING.contains(field.key()));
			case CUSTOMER, USER -> new AnyText(40, false, true);
			case LONG_TEXT -> new AnyText(PROSE, true, NAMING.contains(field.key()));
			case PERSON_NAME -> new PersonName();
			case COMPANY_NAME -> new CompanyName();
			case MOBILE -> new MobileNumber();
			case PHONE -> new PhoneNumber();
			case EMAIL -> new Email();
			case URL -> new WebAddress();
			case POSTCODE -> new Postcode();
			case ADDRESS -> new Address();
			case CREDIT_CODE -> new SocialCreditCode();
			case IDENTITY_NUMBER -> new IdNumber(this.clock);
			case REGION -> new RegionText();
			case OPTION -> options(field.options());
			case DATE -> field.isPast() ? new PastDate(this.clock) : new DateText();
			case DATE_TIME -> new DateTimeText();
			case AMOUNT -> new Amount(DECIMALS, true);
			case DECIMAL -> field.en().endsWith("(%)") ? new Percent() : new Decimal(DECIMALS);
			case INTEGER -> integer(field);
			case YES_NO -> new YesNo();
			case CHILDREN -> new ChildrenText();
		};
	}

	private static Standardiser options(List<Option> options) {
		Set<String> keys = options.stream().map(Option::key).collect(Collectors.toSet());
		return keys.equals(GENDERS) ? new Gender() : new OneOf(options);
	}

	/** A label such as 影响力（1-5） states the bounds; the built-in ones count something. */
	private static Standardiser integer(Field field) {
		if (field.en().endsWith("(1-5)")) {
			return new IntegerNumber(1, 5);
		}
		return new IntegerNumber(field.isCustom() ? Integer.MIN_VALUE : 0, Integer.MAX_VALUE);
	}

}
