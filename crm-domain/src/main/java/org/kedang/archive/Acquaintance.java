package org.kedang.archive;

import java.util.Arrays;
import java.util.List;

/**
 * How well the people at a corporate customer are known: the share of five things that
 * selling to a firm asks for. It stands beside the completeness of the other categories;
 * the archive's own completeness is the share of the catalogue's fields alone, for
 * contact persons are records of their own and no fields of the customer.
 *
 * @param persons how many contact persons there are
 * @param missing what is not known yet, in the order of {@link Part}
 */
public record Acquaintance(int persons, List<Part> missing) {

	/** What may be known of the people at a customer; each counts the same. */
	public enum Part {

		/** Somebody at all. */
		PERSON,

		/** A telephone number of anybody. */
		PHONE,

		/** Who decides. */
		DECIDER,

		/** How somebody who decides stands to us. */
		ATTITUDE,

		/** What part everybody has in decisions. */
		ROLES

	}

	static Acquaintance of(DecisionChain chain) {
		return new Acquaintance(chain.persons().size(),
				Arrays.stream(Part.values()).filter((part) -> !isKnown(part, chain.persons())).toList());
	}

	private static boolean isKnown(Part part, List<Person> persons) {
		return switch (part) {
			case PERSON -> !persons.isEmpty();
			case PHONE ->
				persons.stream().anyMatch((person) -> person.text("mobile") != null || person.text("phone") != null);
			case DECIDER -> persons.stream().anyMatch(Person::decides);
			case ATTITUDE -> persons.stream().anyMatch((person) -> person.decides() && person.text("attitude") != null);
			case ROLES ->
				!persons.isEmpty() && persons.stream().allMatch((person) -> person.text("decisionRole") != null);
		};
	}

	/** Share of what is known, in whole percent: 0 where nobody is. */
	public int completeness() {
		int all = Part.values().length;
		return 100 * (all - this.missing.size()) / all;
	}

}
