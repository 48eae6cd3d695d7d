package org.kedang.web.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.archive.Tagging;
import org.kedang.catalogue.FieldType;
import org.kedang.customer.RosterFilter;
import org.kedang.customer.RosterFilter.OfOutlook;
import org.kedang.customer.RosterFilter.Outlook;
import org.kedang.web.explore.OpenDimensions;
import org.kedang.web.explore.Rosters;
import org.kedang.web.field.Period;

/**
 * What rosters may be asked for that is no field of the catalogue.
 */
final class OtherFilters {

	/** How the parameters are called, in the order of their chips. */
	static final List<String> KEYS = List.of("class", "grade", "credit", "relationship", "churn", "tag", "lastContact",
			"noContactSince", "contacted", "overdue", "stale", "bought", "firstBought", "salesChannel",
			"productCategory", "segment", "completeness", "acquired", "team", "lacking", "list", "outcome", "due",
			"notRegion", "notIndustry", "notSourceChannel", "notOwner", "notTeam", "notSegment", "notSalesChannel",
			"notProductCategory");

	/** Asks for those of whom something is not known. */
	static final String NONE = "none";

	/** Days since the last contact that are offered; others may be asked for. */
	static final List<String> CONTACTS = List.of("30", "60", "90", "180", "365", "never");

	static final List<String> STALE = List.of("due", "never");

	static final int CREDIT_GRADES = 8;

	static final int RELATIONSHIP_GRADES = 5;

	static final int CHURN_BANDS = 3;

	private static final List<String> PERIODS = List.of("bought", "firstBought");

	private static final int MOST_SEGMENTS = 99;

	private static final int MOST_DAYS = 36_500;

	/** Fields by whose emptiness a roster can be narrowed. */
	private static final List<String> LACKING = List.of("region", "industry", "sourceChannel");

	private OtherFilters() {
	}

	/** The parameters that tell this reader of no field that is hidden. */
	static List<String> keys(Reader reader) {
		return KEYS.stream()
			.filter((key) -> !isContrary(key) || OpenDimensions.isOpen(Rosters.contrary(key), reader))
			.toList();
	}

	/** Whether several values of it mean customers who have all of them. */
	static boolean isRepeated(String key) {
		return key.equals("tag") || key.equals("lacking") || isContrary(key);
	}

	/** Whether it asks for those of whom something else is true. */
	static boolean isContrary(String key) {
		return key.matches("not[A-Z].*");
	}

	/** What is said to a program whose value makes no sense. */
	static String expected(String key) {
		return PERIODS.contains(key) ? key + "=" + Period.NAMES : key;
	}

	/**
	 * What one value asks for; null where it makes no sense.
	 * @throws RuntimeException if it makes no sense either
	 */
	static @Nullable RosterFilter of(String key, String text, LocalDate today) {
		return switch (key) {
			case "class" -> new RosterFilter.OfClass(within(text, 8));
			case "grade" -> text.equals(NONE) ? new RosterFilter.Ungraded()
					: text.matches("[A-D]") ? new RosterFilter.OfGrade(text.charAt(0)) : null;
			case "credit" -> new OfOutlook(Outlook.CREDIT, within(text, CREDIT_GRADES));
			case "relationship" -> new OfOutlook(Outlook.RELATIONSHIP, within(text, RELATIONSHIP_GRADES));
			case "churn" -> new OfOutlook(Outlook.CHURN, within(text, CHURN_BANDS));
			case "tag" -> (text.length() <= Tagging.LONGEST) ? new RosterFilter.Tagged(text) : null;
			case "completeness" -> new RosterFilter.CompletenessBelow(Integer.parseInt(text));
			case "team" -> new RosterFilter.OfTeam(text.equals(NONE) ? null : Long.valueOf(text));
			case "segment" -> segment(text);
			case "list" -> new RosterFilter.InList(Long.parseLong(text));
			case "outcome" -> outcome(text.split("[.]"));
			case "due" -> new RosterFilter.DueBy(Long.parseLong(text), today);
			case "lacking" -> LACKING.contains(text) ? new RosterFilter.Lacking(text) : null;
			default -> isContrary(key) ? contrary(key, text) : ofDays(key, text, today);
		};
	}

	private static RosterFilter segment(String text) {
		return new RosterFilter.OfSegment(text.equals(NONE) ? null : within(text, MOST_SEGMENTS));
	}

	private static @Nullable RosterFilter contrary(String key, String text) {
		boolean none = text.equals(NONE);
		RosterFilter filter = switch (key) {
			case "notRegion" -> none ? new RosterFilter.Lacking("region")
					: text.matches("\\d{2}") ? new RosterFilter.InRegion(text) : null;
			case "notIndustry" ->
				none ? new RosterFilter.Lacking("industry") : new RosterFilter.OneOf("industry", List.of(text));
			case "notSourceChannel" -> none ? new RosterFilter.Lacking("sourceChannel")
					: new RosterFilter.OneOf("sourceChannel", List.of(text));
			case "notOwner" -> none ? RosterFilter.OwnedBy.of(RosterFilter.Ownership.POOL)
					: RosterFilter.OwnedBy.user(Long.parseLong(text));
			case "notSegment" -> segment(text);
			case "notTeam" -> new RosterFilter.OfTeam(none ? null : Long.valueOf(text));
			case "notSalesChannel" -> new RosterFilter.BoughtThrough(Rosters.key(text));
			case "notProductCategory" -> new RosterFilter.BoughtOf(Rosters.key(text));
			default -> null;
		};
		return (filter != null) ? new RosterFilter.Not(filter) : null;
	}

	/**
	 * The action, acted or rest, and where it is not for all of them, contacted or
	 * bought.
	 */
	private static @Nullable RosterFilter outcome(String[] parts) {
		if (parts.length < 2 || parts.length > 3 || !List.of("acted", "rest").contains(parts[1])) {
			return null;
		}
		return new RosterFilter.InOutcome(Long.parseLong(parts[0]), parts[1].equals("acted"),
				(parts.length == 3) ? RosterFilter.InOutcome.Result.valueOf(parts[2].toUpperCase(Locale.ROOT)) : null);
	}

	private static @Nullable RosterFilter ofDays(String key, String text, LocalDate today) {
		return switch (key) {
			case "lastContact" -> text.equals("never") ? new RosterFilter.NeverContacted()
					: new RosterFilter.NoContactSince(today.minusDays(within(text, MOST_DAYS) - 1L));
			case "noContactSince" -> new RosterFilter.NoContactSince((LocalDate) FieldType.DATE.parse(text));
			case "stale" -> text.equals("due") ? new RosterFilter.StaleBy(today)
					: text.equals("never") ? new RosterFilter.NeverVerified() : null;
			case "contacted" -> new RosterFilter.ContactedIn(Period.of(text).from(), Period.of(text).to());
			case "overdue" -> owes(Period.of(text), today);
			case "bought" -> new RosterFilter.BoughtIn(Period.of(text).from(), Period.of(text).to());
			case "firstBought" -> new RosterFilter.FirstBoughtIn(Period.of(text).from(), Period.of(text).to());
			case "salesChannel" -> new RosterFilter.BoughtThrough(Rosters.key(text));
			case "productCategory" -> new RosterFilter.BoughtOf(Rosters.key(text));
			case "acquired" -> text.equals("month")
					? new RosterFilter.Between("acquiredOn", today.withDayOfMonth(1).toString(), null) : null;
			default -> null;
		};
	}

	/** What is due today is not overdue yet. */
	private static RosterFilter owes(Period due, LocalDate today) {
		return new RosterFilter.OwesOf(due.from(), due.to().isBefore(today) ? due.to() : today.minusDays(1));
	}

	private static int within(String text, int most) {
		int number = Integer.parseInt(text);
		if (number < 1 || number > most) {
			throw new IllegalArgumentException("Not from 1 to " + most);
		}
		return number;
	}

}
