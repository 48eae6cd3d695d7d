package org.kedang.web.access;

import java.util.List;

/**
 * What a person may see and do.
 *
 * @param rights all rights there are, with whether this role has them
 * @param everybody whether every customer is visible
 * @param mates names of those whose customers are visible too
 * @param own how many customers the person owns
 * @param ofMates how many customers the mates own
 * @param pool how many nobody owns
 * @param visible how many are visible in all
 * @param personal labels of the fields that are masked without the right to see them
 * @param secret labels of the fields that are shown one at a time
 * @param fields what this person gets of fields otherwise than by their sensitivity, and
 * those not to be changed
 */
record Standing(List<Entry> rights, boolean everybody, List<String> mates, long own, long ofMates, long pool,
		long visible, List<String> personal, List<String> secret, List<FieldEntry> fields) {

	public List<Entry> given() {
		return this.rights.stream().filter(Entry::given).toList();
	}

	public List<Entry> missing() {
		return this.rights.stream().filter((right) -> !right.given()).toList();
	}

	/**
	 * What was decided about some fields.
	 *
	 * @param kind PLAIN, MASKED, HIDDEN or FROZEN
	 * @param labels their labels, each with the kind of record it belongs to
	 */
	record FieldEntry(String kind, List<String> labels) {
	}

	/**
	 * One right.
	 *
	 * @param name its name, as in {@code right.<name>}
	 */
	record Entry(String name, boolean given) {
	}

}
