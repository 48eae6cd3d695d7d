package org.kedang.ingest.store;

import org.kedang.transaction.PurchaseFigures;

/**
 * The figures kept for each customer, made anew for those an import touched.
 */
final class CustomerFigures {

	/** Of the customers in import_order. */
	static void ofPurchases(Work work) {
		PurchaseFigures.renewMany("select customer_id from import_order", work::number,
				(statement) -> work.run("figures", statement));
	}

	private CustomerFigures() {
	}

}
