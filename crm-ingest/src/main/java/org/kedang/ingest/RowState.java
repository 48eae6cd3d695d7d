package org.kedang.ingest;

import org.kedang.ingest.store.Matched;

/**
 * What a check decided on a row.
 */
public enum RowState {

	CREATED("n"), UPDATED("u"), UNCHANGED("s"),
	/** Possibly a customer that is known already, also where it is left out for that. */
	DUPLICATE("d"), SKIPPED("k"),
	/** A stored customer of the other kind than the sheet is imported as. */
	OTHER_KIND("o"), FAILED("f");

	private final String code;

	RowState(String code) {
		this.code = code;
	}

	String code() {
		return this.code;
	}

	/**
	 * How many rows of a checked part are in this state. A ledger counts possible
	 * duplicates as what becomes of them.
	 */
	public long count(ImportPart part) {
		Ledger ledger = part.ledger();
		long doubles = part.report().counts().getOrDefault(Matched.DOUBLES, 0L);
		long skipped = part.report().skipped().getOrDefault(Matched.SKIPPED_DOUBLES, 0L);
		long others = part.report().skipped().getOrDefault(Matched.OTHER_KIND, 0L);
		return switch (this) {
			case CREATED -> ledger.created() - (doubles - skipped);
			case UPDATED -> ledger.updated();
			case UNCHANGED -> ledger.unchanged();
			case DUPLICATE -> doubles;
			case SKIPPED -> ledger.skipped() - skipped - others;
			case OTHER_KIND -> others;
			case FAILED -> ledger.failed();
		};
	}

}
