package org.kedang.ingest;

/**
 * What became of the rows of a sheet or of all sheets; of transactions, the lines. Once
 * the rows are checked {@code read = created + updated + unchanged + skipped + failed}.
 *
 * @param read rows with at least one value below the headers
 * @param created rows that bring something new
 * @param updated rows that change something known
 * @param unchanged rows that say what is known already
 * @param skipped rows left out because the importer chose so
 * @param failed rows that cannot be stored
 */
public record Ledger(long read, long created, long updated, long unchanged, long skipped, long failed) {

	public static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0, 0);

	public Ledger plus(Ledger other) {
		return new Ledger(this.read + other.read, this.created + other.created, this.updated + other.updated,
				this.unchanged + other.unchanged, this.skipped + other.skipped, this.failed + other.failed);
	}

	public boolean balances() {
		return this.read == this.created + this.updated + this.unchanged + this.skipped + this.failed;
	}

}
