package org.kedang.ingest;

/**
 * What a check decided on a row.
 */
public enum RowState {

	CREATED("n"), UPDATED("u"), UNCHANGED("s"),
	/** Possibly a customer that is known already; nobody decides this yet. */
	DUPLICATE("d"), SKIPPED("k"), FAILED("f");

	private final String code;

	RowState(String code) {
		this.code = code;
	}

	String code() {
		return this.code;
	}

	/** How many rows of a ledger are in this state. */
	public long count(Ledger ledger) {
		return switch (this) {
			case CREATED -> ledger.created();
			case UPDATED -> ledger.updated();
			case UNCHANGED -> ledger.unchanged();
			case DUPLICATE -> 0;
			case SKIPPED -> ledger.skipped();
			case FAILED -> ledger.failed();
		};
	}

}
