package org.kedang.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 决策链: a customer's contact persons with their part in its decisions, as a list and as
 * the tree of who reports to whom. Nobody is lost: those whose superiors go round in a
 * circle begin a tree of their own.
 *
 * @param persons all persons, in the order in which they were added
 * @param roots those who report to nobody
 */
public record DecisionChain(List<Person> persons, List<Node> roots) {

	static DecisionChain of(List<Person> persons) {
		Map<Long, Person> unplaced = new LinkedHashMap<>();
		persons.forEach((person) -> unplaced.put(person.id(), person));
		List<Node> roots = new ArrayList<>();
		for (Person person : persons) {
			if (person.superiorId() == null || !unplaced.containsKey(person.superiorId())) {
				roots.add(node(person, persons, new LinkedHashMap<>()));
			}
		}
		roots.forEach((root) -> place(root, unplaced));
		while (!unplaced.isEmpty()) {
			Node root = node(unplaced.values().iterator().next(), persons, new LinkedHashMap<>());
			place(root, unplaced);
			roots.add(root);
		}
		return new DecisionChain(persons, List.copyOf(roots));
	}

	private static Node node(Person person, List<Person> persons, Map<Long, Person> above) {
		above.put(person.id(), person);
		List<Node> reports = persons.stream()
			.filter((other) -> Objects.equals(other.superiorId(), person.id()) && !above.containsKey(other.id()))
			.map((other) -> node(other, persons, new LinkedHashMap<>(above)))
			.toList();
		return new Node(person, reports);
	}

	private static void place(Node node, Map<Long, Person> unplaced) {
		unplaced.remove(node.person().id());
		node.reports().forEach((report) -> place(report, unplaced));
	}

	/**
	 * Whether there are persons but none of them decides, as far as the reader may be
	 * told.
	 */
	public boolean lacksDecider() {
		return !this.persons.isEmpty() && this.persons.stream().allMatch((person) -> person.shows("decisionRole"))
				&& this.persons.stream().noneMatch(Person::decides);
	}

	/**
	 * Those who decide and were not contacted for so long; where never, since they were
	 * added.
	 * @param days how long is too long
	 */
	public List<Person> neglectedDeciders(LocalDate today, int days) {
		return this.persons.stream()
			.filter(Person::decides)
			.filter((person) -> person.shows("lastContactedOn"))
			.filter((person) -> {
				String last = person.text("lastContactedOn");
				return ((last != null) ? LocalDate.parse(last) : person.addedOn()).isBefore(today.minusDays(days));
			})
			.toList();
	}

	/** Whether somebody's attitude is known, and all known ones are neutral. */
	public boolean isNeutral() {
		List<String> attitudes = this.persons.stream()
			.map((person) -> Objects.requireNonNullElse(person.text("attitude"), ""))
			.filter((attitude) -> !attitude.isEmpty())
			.toList();
		return !attitudes.isEmpty() && attitudes.stream().allMatch("NEUTRAL"::equals);
	}

	public boolean isEmpty() {
		return this.persons.isEmpty();
	}

	/**
	 * A person with those who report to them.
	 */
	public record Node(Person person, List<Node> reports) {
	}

}
