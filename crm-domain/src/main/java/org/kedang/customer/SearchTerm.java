package org.kedang.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.kedang.access.Reader;
import org.kedang.catalogue.Catalogue;
import org.kedang.catalogue.Sight;
import org.kedang.catalogue.Subject;
import org.kedang.shared.Pinyin;

/**
 * What was typed into a search box, and the ways in which customers {@code c} may match
 * it, the surest first. Each way is served by an index.
 */
record SearchTerm(String text) {

	private static final int LONGEST = 60;

	private static final int FEWEST_DIGITS = 4;

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	private static final Pattern LETTERS = Pattern.compile("[a-z]+");

	/** The term without what makes no difference: width, case, spaces in Chinese. */
	static SearchTerm of(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replaceAll("[\\p{Cc}\\p{Cf}]", "")
			.strip()
			.replaceAll("\\s+", " ")
			.toLowerCase(Locale.ROOT);
		if (HAN.matcher(text).find()) {
			text = text.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
		}
		return new SearchTerm((text.length() > LONGEST) ? text.substring(0, LONGEST) : text);
	}

	boolean isEmpty() {
		return this.text.isEmpty();
	}

	/** Any of the ways. */
	String anyOf(Conditions bound, Phones phones) {
		List<Way> ways = ways(bound, phones);
		return ways.isEmpty() ? "false" : "(" + String.join(" or ", ways.stream().map(Way::condition).toList()) + ")";
	}

	List<Way> ways(Conditions bound, Phones phones) {
		List<Way> ways = new ArrayList<>();
		String start = Conditions.literally(this.text) + "%";
		if (this.text.matches(".*\\d.*")) {
			String number = number(bound);
			ways.add(new Way(SearchReason.NUMBER, number));
			ways.add(new Way(SearchReason.OLD_NUMBER,
					"c.id = any(array(select o.customer_id from customer_alias o where "
							+ number.replace("c.number", "o.number") + " limit 1000))"));
		}
		if (HAN.matcher(this.text).matches()) {
			addChineseNames(ways, bound);
		}
		else if (!DIGITS.matcher(this.text).matches()) {
			addOtherNames(ways, bound, start);
		}
		String letters = this.text.replace(" ", "").replace("'", "").replace('ü', 'v');
		if (LETTERS.matcher(letters).matches()) {
			ways.add(new Way(SearchReason.PINYIN,
					"c.name_pinyin collate \"C\" like " + bound.bind(Conditions.literally(letters) + "%")));
			ways.add(new Way(SearchReason.INITIALS, "c.name_initials like " + bound.bind(letters + "%")));
		}
		addPhones(ways, bound, phones);
		return ways;
	}

	/** The ways in which a name is the same as another one, or sounds the same. */
	static List<Way> namesakes(String name, String pinyin, Subject kind, Conditions bound) {
		String alike = "c.name_pinyin collate \"C\" = %s and c.kind = %s".formatted(bound.bind(pinyin),
				bound.bind(kind.letter()));
		return List.of(new Way(SearchReason.NAME, alike + " and c.name = " + bound.bind(name)),
				new Way(SearchReason.PINYIN, alike));
	}

	private String number(Conditions bound) {
		String start = Conditions.literally(this.text.toUpperCase(Locale.ROOT)) + "%";
		String typed = bound.bind(start);
		if (DIGITS.matcher(this.text).matches() && this.text.length() <= 7) {
			return "(c.number like %s or c.number = %s)".formatted(typed,
					bound.bind("C-" + "0".repeat(7 - this.text.length()) + this.text));
		}
		return LETTERS.matcher(this.text.substring(0, 1)).matches() ? "(c.number like %s or c.number like %s)"
			.formatted(typed, bound.bind(Conditions.literally(this.text) + "%")) : "c.number like " + typed;
	}

	/**
	 * The whole name and its beginning are looked up by pinyin, of which there are few; a
	 * part by the words of the name.
	 */
	private void addChineseNames(List<Way> ways, Conditions bound) {
		String name = bound.bind(this.text);
		String person = bound.bind(Pinyin.ofPerson(this.text).full());
		String firm = bound.bind(Pinyin.ofText(this.text).full());
		ways.add(new Way(SearchReason.NAME,
				"c.name = %s and c.name_pinyin collate \"C\" in (%s, %s)".formatted(name, person, firm)));
		boolean isShort = this.text.codePointCount(0, this.text.length()) <= 2;
		ways.add(new Way(SearchReason.NAME,
				"c.search_words like " + bound.bind((isShort ? "% " : "%") + Conditions.literally(this.text) + "%")));
	}

	private void addOtherNames(List<Way> ways, Conditions bound, String start) {
		if (this.text.length() >= 3) {
			ways.add(new Way(SearchReason.NAME, "c.search_words like " + bound.bind("%" + start)));
		}
		else {
			ways.add(new Way(SearchReason.NAME, "(c.search_words like %s or c.search_words like %s)"
				.formatted(bound.bind(start), bound.bind("% " + start))));
		}
	}

	/**
	 * Who does not see phones whole may not find out by asking for more than is shown.
	 */
	private void addPhones(List<Way> ways, Conditions bound, Phones phones) {
		TypedPhone typed = TypedPhone.of(this.text).orElse(null);
		if (typed == null || typed.digits().length() < FEWEST_DIGITS) {
			return;
		}
		String digits = typed.digits();
		String end = bound.bind(Conditions.backwards(digits));
		if (isShown(phones.mobile(), digits)) {
			ways.add(new Way(SearchReason.MOBILE, ending("select o.id from customer o where reverse(o.mobile)", end)));
		}
		if (isShown(phones.contact(), digits)) {
			ways.add(new Way(SearchReason.CONTACT, ending(
					"select p.customer_id from contact_person p where p.left_on is null and reverse(p.mobile)", end)));
		}
		if (phones.phone() == Sight.PLAIN) {
			ways.add(new Way(SearchReason.PHONE, ending("select o.id from customer o where reverse(o.phone)",
					bound.bind(Conditions.backwards(typed.landline())))));
		}
	}

	/** A mask shows as many digits as the fewest that are looked for. */
	private static boolean isShown(Sight sight, String digits) {
		return sight == Sight.PLAIN || (sight == Sight.MASKED && digits.length() == FEWEST_DIGITS);
	}

	/**
	 * Those few are looked up first: of an alternative among others PostgreSQL does not
	 * know how rare it is.
	 */
	private static String ending(String select, String end) {
		return "c.id = any(array(%s like %s limit 1000))".formatted(select, end);
	}

	/**
	 * What somebody sees of phones.
	 *
	 * @param mobile the mobiles of people
	 * @param phone the landlines of customers of either kind
	 * @param contact the mobiles of contact persons
	 */
	record Phones(Sight mobile, Sight phone, Sight contact) {

		static Phones of(Reader reader, Catalogue catalogue) {
			return new Phones(reader.sight(catalogue.field(Subject.INDIVIDUAL, "mobile")),
					reader.sight(catalogue.field(Subject.INDIVIDUAL, "phone"))
						.and(reader.sight(catalogue.field(Subject.CORPORATE, "phone"))),
					reader.sight(catalogue.field(Subject.CONTACT_PERSON, "mobile")));
		}

	}

	/**
	 * One way of matching.
	 *
	 * @param reason why it matches
	 * @param condition on a customer {@code c}
	 */
	record Way(SearchReason reason, String condition) {
	}

}
