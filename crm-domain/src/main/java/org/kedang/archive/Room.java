package org.kedang.archive;

import java.util.List;

import org.kedang.catalogue.Category;

/**
 * One category of an archive, such as 家庭信息, with what is known.
 *
 * @param values all fields of the category in the catalogue's order, also those of which
 * nothing is known
 * @param known how many of the fields that count are known
 * @param total how many fields count; computed ones do not
 */
public record Room(Category category, List<ArchiveValue> values, int known, int total) {

	static Room of(Category category, List<ArchiveValue> values) {
		List<ArchiveValue> counted = values.stream().filter((value) -> value.field().countsAsKnowledge()).toList();
		return new Room(category, values, (int) counted.stream().filter(ArchiveValue::known).count(), counted.size());
	}

	/** Share of what is known, in whole percent; 100 where nothing counts. */
	public int completeness() {
		return (this.total > 0) ? (int) Math.round(100.0 * this.known / this.total) : 100;
	}

	/** Whether nothing at all is known. */
	public boolean isEmpty() {
		return this.values.stream().noneMatch(ArchiveValue::known);
	}

}
