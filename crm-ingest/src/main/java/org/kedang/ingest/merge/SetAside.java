package org.kedang.ingest.merge;

import java.util.List;
import java.util.Map;

/**
 * Sets rows of the loser aside that cannot stand beside the survivor's: the same tag, the
 * same relation, the same order. The survivor's row stays, what belonged to the loser's
 * goes with it, what merely named it names the survivor's from now on.
 */
final class SetAside {

	private final Schema schema;

	private final Journal journal;

	SetAside(Schema schema, Journal journal) {
		this.schema = schema;
		this.journal = journal;
	}

	/** Of all that collides when the loser's rows become the survivor's. */
	void collisions(Link link) {
		for (UniqueKey key : this.schema.uniqueKeys(link.table(), link.column())) {
			List<String> primary = this.schema.keyOf(link.table());
			if (primary.size() == 1) {
				collisions(link, key, primary.get(0));
			}
			else {
				this.journal.remove(link.table(),
						"t.ctid in (select gone from (%s) x)".formatted(key.collisions(link, "ctid", "ctid")));
			}
		}
	}

	private void collisions(Link link, UniqueKey key, String id) {
		this.journal.jdbc().sql("drop table if exists merge_aside").update();
		this.journal.jdbc()
			.sql("create temp table merge_aside on commit drop as " + key.collisions(link, id, id))
			.params(this.journal.parameters())
			.update();
		String gone = "in (select gone from merge_aside)";
		for (Link dependent : this.schema.linksTo(link.table())) {
			if (dependent.cascades()) {
				remove(dependent.table(), "t.%s %s".formatted(dependent.column(), gone));
			}
			else {
				this.journal.change(dependent.table(),
						Map.of(dependent.column(),
								"(select min(stays) from merge_aside where gone = t.%s)".formatted(dependent.column())),
						"t.%s %s".formatted(dependent.column(), gone));
			}
		}
		this.journal.remove(link.table(), "t.%s %s".formatted(id, gone));
	}

	/** Rows with all that belongs to them, the innermost first. */
	void remove(String table, String condition) {
		for (Link dependent : this.schema.linksTo(table)) {
			String named = "t.%s in (select t.%s from %s t where %s)".formatted(dependent.column(),
					dependent.parentColumn(), table, condition);
			if (dependent.cascades() || !dependent.nullable()) {
				remove(dependent.table(), named);
			}
			else {
				this.journal.change(dependent.table(), Map.of(dependent.column(), "null"), named);
			}
		}
		this.journal.remove(table, condition);
	}

}
