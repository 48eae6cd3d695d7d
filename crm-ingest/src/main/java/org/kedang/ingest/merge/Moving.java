package org.kedang.ingest.merge;

import java.util.List;
import java.util.Map;

/**
 * Moves everything that refers to the loser to the survivor, and removes the loser.
 */
final class Moving {

	private final Schema schema;

	private final Journal journal;

	private final SetAside setAside;

	Moving(Schema schema, Journal journal) {
		this.schema = schema;
		this.journal = journal;
		this.setAside = new SetAside(schema, journal);
	}

	void children(String loserNumber) {
		SameNumbers.tellApart(this.journal, loserNumber);
		CurrentGrades.endOne(this.journal);
		CarriedPairs.carry(this.journal);
		List<Link> children = this.schema.children()
			.stream()
			.filter((link) -> !link.table().equals(CarriedPairs.TABLE))
			.toList();
		children.forEach(this::dropSelf);
		for (Link link : children) {
			this.setAside.collisions(link);
			this.journal.change(link.table(), Map.of(link.column(), ":survivor"),
					"t.%s = :loser".formatted(link.column()));
		}
	}

	/** What related the two would relate the survivor to themselves. */
	private void dropSelf(Link link) {
		for (Link other : this.schema.linksOf(link.table())) {
			if (other.isToCustomer() && !other.equals(link)) {
				String both = "t.%s = :loser and t.%s = :survivor".formatted(link.column(), other.column());
				boolean part = this.schema.keyOf(link.table()).equals(List.of(other.column()));
				if (part && link.nullable()) {
					this.journal.change(link.table(), Map.of(link.column(), "null"), both);
				}
				else {
					this.setAside.remove(link.table(), both);
				}
			}
		}
	}

	/** The loser, with whom nothing is left. */
	void loser() {
		for (Link part : this.schema.parts()) {
			this.journal.remove(part.table(), "t.%s = :loser".formatted(part.column()));
		}
		this.journal.remove("customer", "t.id = :loser");
	}

}
