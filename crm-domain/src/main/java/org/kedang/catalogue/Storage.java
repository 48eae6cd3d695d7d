package org.kedang.catalogue;

/**
 * Where a field's values stand.
 */
public enum Storage {

	/** In the table customer, which every roster reads. */
	CUSTOMER,
	/** In the subject's own table. */
	OWN,
	/** In customer_figures, kept by those who store transactions and contacts. */
	FIGURES,
	/** In customer.custom, a JSON object by field key. */
	CUSTOM,
	/**
	 * Only in imports: names another record, or becomes a line, a payment or the like.
	 */
	IMPORT_ONLY

}
