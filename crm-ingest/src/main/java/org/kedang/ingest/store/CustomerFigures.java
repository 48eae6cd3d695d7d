package org.kedang.ingest.store;

import org.kedang.transaction.PurchaseFigures;

/**
 * The figures kept for each customer, made anew for those an import touched.
 */
final class CustomerFigures {

	/** Of the customers in import_order. */
	static void ofPurchases(Work work) {
		String buyers = "select customer_id from import_order";
		work.number(PurchaseFigures.keeping(PurchaseFigures.byHand(buyers)));
		work.run("figures", PurchaseFigures.renewing(buyers));
		work.run("figures", PurchaseFigures.renewing(PurchaseFigures.byHand(buyers)));
	}

	private CustomerFigures() {
	}

}
