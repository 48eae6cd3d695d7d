package org.kedang.web.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes figures for people, in templates as {@code ${@fmt.money(x)}}. What is missing is
 * written as a dash.
 */
@Component("fmt")
public class Formats {

	private static final String NOTHING = "–";

	private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static final Unit[] CHINESE = { new Unit(100_000_000, " 亿"), new Unit(10_000, " 万") };

	private static final Unit[] ENGLISH = { new Unit(1_000_000_000, "B"), new Unit(1_000_000, "M"),
			new Unit(1_000, "K") };

	private final ZoneId zone;

	Formats(@Value("${kedang.zone}") ZoneId zone) {
		this.zone = zone;
	}

	/** An amount with separators and two decimals: 1,280.00. */
	public String money(@Nullable Number amount) {
		return (amount != null) ? fixed(decimal(amount), 2) : NOTHING;
	}

	/**
	 * A long amount in short: 1.28 万, 3.05 亿; in English 12.8K, 305M. Small ones as they
	 * are.
	 */
	public String shortMoney(@Nullable Number amount) {
		if (amount == null) {
			return NOTHING;
		}
		BigDecimal value = decimal(amount);
		for (Unit unit : Languages.isEnglish() ? ENGLISH : CHINESE) {
			BigDecimal size = BigDecimal.valueOf(unit.size());
			if (value.abs().compareTo(size) >= 0) {
				BigDecimal shortened = value.divide(size, 2, RoundingMode.HALF_UP).stripTrailingZeros();
				return fixed(shortened, Math.max(0, shortened.scale())) + unit.name();
			}
		}
		return money(amount);
	}

	/** A whole number with separators: 541,909. */
	public String number(@Nullable Number number) {
		return (number != null) ? fixed(decimal(number), 0) : NOTHING;
	}

	/** A figure with a fixed number of decimals. */
	public String decimal(@Nullable Number number, int decimals) {
		return (number != null) ? fixed(decimal(number), decimals) : NOTHING;
	}

	/** A share of one as a percentage with one decimal: 12.5%. */
	public String percent(@Nullable Number share) {
		return (share != null) ? fixed(decimal(share).movePointRight(2), 1) + "%" : NOTHING;
	}

	/** A day: 2024-05-01. */
	public String date(@Nullable LocalDate date) {
		return (date != null) ? DATE.format(date) : NOTHING;
	}

	/** A moment to the minute: 2024-05-01 09:30. */
	public String time(@Nullable Instant instant) {
		return (instant != null) ? MINUTE.format(instant.atZone(this.zone)) : NOTHING;
	}

	/** A moment to the second, for logs. */
	public String exactTime(@Nullable Instant instant) {
		return (instant != null) ? SECOND.format(instant.atZone(this.zone)) : NOTHING;
	}

	/** A text, or a dash where it is missing or empty. */
	public String text(@Nullable Object text) {
		return (text == null || text.toString().isBlank()) ? NOTHING : text.toString();
	}

	/**
	 * Names that are kept with 、 between them, in English with commas; a dash for nobody.
	 */
	public String names(@Nullable String names) {
		String text = text(names);
		return Languages.isEnglish() ? text.replace("、", ", ") : text;
	}

	private static String fixed(BigDecimal value, int decimals) {
		NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
		format.setMinimumFractionDigits(decimals);
		format.setMaximumFractionDigits(decimals);
		// rounded first: a decimal knows no -0.0
		return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
	}

	private static BigDecimal decimal(Number number) {
		return (number instanceof BigDecimal decimal) ? decimal : new BigDecimal(number.toString());
	}

	private record Unit(long size, String name) {
	}

}
