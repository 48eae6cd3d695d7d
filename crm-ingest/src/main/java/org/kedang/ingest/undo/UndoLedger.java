package org.kedang.ingest.undo;

/**
 * What taking back an import does, or has done.
 *
 * @param removed rows that go: customers, persons, orders with their lines, receivables
 * with their payments, contact logs
 * @param restored fields that have their former value again
 * @param kept records and fields that stay as they are, each with a reason
 */
public record UndoLedger(long removed, long restored, long kept) {

	public static final UndoLedger NOTHING = new UndoLedger(0, 0, 0);

	UndoLedger after(UndoLedger earlier) {
		return new UndoLedger(earlier.removed + this.removed, earlier.restored + this.restored, this.kept);
	}

}
