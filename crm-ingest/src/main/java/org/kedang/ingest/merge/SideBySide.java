package org.kedang.ingest.merge;

import java.util.List;

import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveValue;

/**
 * Two archives field by field, as their reader sees them, with what a merge would make of
 * them.
 *
 * @param lines the fields of which at least one of them knows anything
 */
public record SideBySide(ArchiveHead survivor, ArchiveHead loser, List<Line> lines) {

	/**
	 * One field.
	 *
	 * @param same whether both say the same, also where the reader sees but masks
	 * @param choice whose value survives by rule
	 * @param free whether the reader may choose another one
	 */
	public record Line(ArchiveValue survivor, ArchiveValue loser, boolean same, Choice choice, boolean free) {

		public String key() {
			return this.survivor.field().key();
		}

		/** Whether there is anything to choose. */
		public boolean open() {
			return !this.same;
		}

	}

}
