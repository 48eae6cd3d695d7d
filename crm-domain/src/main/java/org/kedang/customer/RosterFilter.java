package org.kedang.customer;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.region.Regions;

/**
 * One condition on the customers of a roster. Those on fields name the field by its key
 * in the catalogue; a field that does not exist, may not be filtered or is hidden from
 * the reader has no effect.
 */
public sealed interface RosterFilter {

	/** The field has one of these values: options, or true and false. */
	record OneOf(String key, List<String> values) implements RosterFilter {

		public OneOf {
			values = List.copyOf(values);
		}

	}

	/**
	 * The text is part of the field's value; of a number the beginning, of a phone the
	 * end.
	 */
	record Containing(String key, String text) implements RosterFilter {
	}

	/**
	 * The field's value lies between two values, both included, either of which may be
	 * missing. They are canonical texts of the field's type.
	 */
	record Between(String key, @Nullable String from, @Nullable String to) implements RosterFilter {
	}

	/** The region lies in a province (2 digits), city (4) or county (6). */
	record InRegion(String prefix) implements RosterFilter {

		/** The first region code that is meant. */
		String first() {
			return Regions.first(this.prefix);
		}

		/** The last region code that is meant. */
		String last() {
			return Regions.last(this.prefix);
		}

	}

	/**
	 * The contrary of another condition. Of orders it is asked together with all else
	 * that is asked of them: somebody bought through none of these channels.
	 */
	record Not(RosterFilter filter) implements RosterFilter {
	}

	/** Somebody owns the customer. */
	record OwnedBy(Ownership ownership, long userId) implements RosterFilter {

		public static OwnedBy user(long userId) {
			return new OwnedBy(Ownership.USER, userId);
		}

		public static OwnedBy of(Ownership ownership) {
			return new OwnedBy(ownership, 0);
		}

	}

	/** Whose customers: the reader's own, the team's, nobody's, or one user's. */
	enum Ownership {

		ME, TEAM, POOL, USER

	}

	/** The owner belongs to a team; null: there is no owner, or one without a team. */
	record OfTeam(@Nullable Long teamId) implements RosterFilter {
	}

	/** The field is empty. */
	record Lacking(String key) implements RosterFilter {
	}

	/** The current scoring run's class, 1 to 8. */
	record OfClass(int number) implements RosterFilter {
	}

	/** The value grade, A to D: one by hand, else the current scoring run's. */
	record OfGrade(char grade) implements RosterFilter {
	}

	/** Neither the current scoring run nor anybody has a value grade for the customer. */
	record Ungraded() implements RosterFilter {
	}

	/** Less than this share of the archive is filled in, in percent. */
	record CompletenessBelow(int percent) implements RosterFilter {
	}

	/** No contact on or after the day. */
	record NoContactSince(LocalDate day) implements RosterFilter {
	}

	/** Nobody ever contacted the customer. */
	record NeverContacted() implements RosterFilter {
	}

	/** Was contacted on one of these days, both included. */
	record ContactedIn(LocalDate from, LocalDate to) implements RosterFilter {
	}

	/** Owes by now what was due on one of these days, both included. */
	record OwesOf(LocalDate from, LocalDate to) implements RosterFilter {
	}

	/** Bought on one of these days, both included: an order with an amount above 0. */
	record BoughtIn(LocalDate from, LocalDate to) implements RosterFilter {
	}

	/** Bought for the first time on one of these days, both included. */
	record FirstBoughtIn(LocalDate from, LocalDate to) implements RosterFilter {
	}

	/**
	 * The order came in through a channel; null: it does not say. It is the order of the
	 * days asked for: the first one where only its days are, otherwise any.
	 */
	record BoughtThrough(@Nullable String channel) implements RosterFilter {
	}

	/**
	 * That order sold more of a product category than it took back; null: of no category.
	 */
	record BoughtOf(@Nullable String category) implements RosterFilter {
	}

	/** The current scoring run puts the customer into this segment; null: into none. */
	record OfSegment(@Nullable Integer number) implements RosterFilter {
	}

	/** The customer has a tag, put on by hand; a tag that nobody knows is nobody's. */
	record Tagged(String name) implements RosterFilter {
	}

	/**
	 * The current scoring run puts the customer into a band or grade, or somebody gave
	 * that grade by hand: the best first, from 1.
	 */
	record OfOutlook(Outlook outlook, int number) implements RosterFilter {
	}

	/** What a scoring run foretells and grades beside value. */
	enum Outlook {

		CHURN("churn_band"), CREDIT("credit_grade"), RELATIONSHIP("relationship_grade");

		private final String column;

		Outlook(String column) {
			this.column = column;
		}

		String column() {
			return this.column;
		}

	}

	/** Something that grows stale has done so by this day. */
	record StaleBy(LocalDate day) implements RosterFilter {
	}

	/** Nobody ever made sure that a value still holds. */
	record NeverVerified() implements RosterFilter {
	}

	/**
	 * A member of a list that keeps its members; of one the reader may not see, nobody
	 * is.
	 */
	record InList(long listId) implements RosterFilter {
	}

	/**
	 * One of those whom the outcome of an action on a list counts; of an action that is
	 * not the reader's to see, nobody is.
	 *
	 * @param acted whether it was done to them; otherwise they are the rest
	 * @param result what became of them; null for all
	 */
	record InOutcome(long actionId, boolean acted, @Nullable Result result) implements RosterFilter {

		/** What came of an action in time. */
		public enum Result {

			CONTACTED, BOUGHT

		}

	}

	/** Due by a contact plan on a day. */
	record DueBy(long planId, LocalDate day) implements RosterFilter {
	}

	/** One of those to whom an action of a list was done, and not held back from it. */
	record InAction(long actionId) implements RosterFilter {
	}

}
