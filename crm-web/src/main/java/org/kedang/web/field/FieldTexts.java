package org.kedang.web.field;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kedang.archive.Acquaintance;
import org.kedang.archive.ArchiveValue;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Category;
import org.kedang.catalogue.ChildRow;
import org.kedang.catalogue.Children;
import org.kedang.catalogue.Field;
import org.kedang.catalogue.FieldType;
import org.kedang.catalogue.Subject;
import org.kedang.web.support.Formats;
import org.kedang.web.support.Languages;
import org.kedang.web.support.RegionNames;
import org.kedang.web.support.Texts;

import org.springframework.stereotype.Component;

/**
 * Writes fields and their values in the reader's language, in templates as
 * {@code ${@fieldTexts.value(x)}}.
 */
@Component("fieldTexts")
public class FieldTexts {

	/** From here on whole numbers are separated; years are not. */
	private static final BigDecimal LONG_NUMBER = BigDecimal.valueOf(10_000);

	/** Marks, or spaces where whole numbers stand on both sides. */
	private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[、，,;；/／|]|(?<=\\d{7}) +(?=\\+?[\\d-]{7})");

	private final Catalogue catalogue;

	private final Formats formats;

	private final Texts messages;

	FieldTexts(Catalogue catalogue, Formats formats, Texts messages) {
		this.catalogue = catalogue;
		this.formats = formats;
		this.messages = messages;
	}

	public String label(Field field) {
		return field.label(Languages.isEnglish());
	}

	public String category(Category category) {
		return category.label(Languages.isEnglish());
	}

	/** The label of a field by its key; the key itself where the field has gone. */
	public String label(Subject subject, String key) {
		return this.catalogue.find(subject, key).map(this::label).orElse(key);
	}

	/** Labels of fields whose keys stand in one text, divided by commas. */
	public String labels(Subject subject, @Nullable String keys) {
		if (keys == null) {
			return "";
		}
		String comma = this.messages.text("archive.comma");
		return Arrays.stream(keys.split(","))
			.distinct()
			.map((key) -> label(subject, key))
			.collect(Collectors.joining(comma));
	}

	/** What the completeness of contact persons counts, and what of it is missing. */
	public String missing(Acquaintance acquaintance) {
		String comma = this.messages.text("archive.comma");
		String missing = acquaintance.missing()
			.stream()
			.map((part) -> this.messages.text("archive.people.part." + part))
			.collect(Collectors.joining(comma));
		return missing.isEmpty() ? this.messages.text("archive.people.known")
				: this.messages.text("archive.people.missing", missing);
	}

	/** An option's label by the field it belongs to. */
	public String option(Subject subject, String field, @Nullable String key) {
		return (key != null) ? this.catalogue.field(subject, field).optionLabel(key, Languages.isEnglish()) : "";
	}

	/** The value in words; empty where nothing is known. */
	public String value(ArchiveValue value) {
		String text = value.text();
		if (text == null || value.masked()) {
			return (text != null) ? text : "";
		}
		return (value.label() != null) ? value.label() : canonical(value.field(), text);
	}

	/** The value of one of these fields in words; empty where nothing is known. */
	public String of(List<ArchiveValue> values, String key) {
		return values.stream()
			.filter((value) -> value.field().key().equals(key))
			.findFirst()
			.map(this::value)
			.orElse("");
	}

	/** A figure with as many decimals as it has. */
	public String plain(BigDecimal number) {
		return digits(number, 0);
	}

	/** A price: with cents, and with more where it has more. */
	public String price(BigDecimal price) {
		return digits(price, 2);
	}

	private String digits(BigDecimal number, int least) {
		return this.formats.decimal(number, Math.max(least, number.stripTrailingZeros().scale()));
	}

	/**
	 * What was typed in words: an option by its label, children one behind the other, all
	 * else as it is.
	 */
	public String typed(Field field, String text) {
		return switch (field.type()) {
			case OPTION -> field.optionLabel(text, Languages.isEnglish());
			case CHILDREN -> ChildRow.text(ChildRows.read(text), Languages.isEnglish());
			default -> text;
		};
	}

	/** A canonical text in words. */
	public String canonical(Field field, String text) {
		return switch (field.type()) {
			case OPTION -> field.optionLabel(text, Languages.isEnglish());
			case REGION -> region(text);
			case AMOUNT -> this.formats.money(new BigDecimal(text));
			case INTEGER, DECIMAL -> number(field, text);
			case YES_NO -> this.messages.text("archive.yesNo." + text);
			case CHILDREN -> Children.parse(text).text(Languages.isEnglish());
			case DATE_TIME -> text.replaceFirst("T00:00$", "").replace('T', ' ');
			default -> text;
		};
	}

	/** The whole name of a region; its code where nobody knows it. */
	public String region(@Nullable String code) {
		return (code != null) ? RegionNames.full(code) : "";
	}

	/**
	 * The telephone numbers in a text, which may hold several: 025-84567890、13812345678.
	 */
	public List<String> numbers(String text) {
		return BETWEEN_NUMBERS.splitAsStream(text).map(String::strip).filter((number) -> !number.isEmpty()).toList();
	}

	private String number(Field field, String text) {
		BigDecimal number = new BigDecimal(text);
		boolean whole = field.type() == FieldType.INTEGER && number.abs().compareTo(LONG_NUMBER) >= 0;
		return whole ? this.formats.number(number) : text;
	}

}
