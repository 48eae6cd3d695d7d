package org.kedang.analytics;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a run looked for products that are bought together, and what it left out.
 *
 * @param finding why there are no baskets, as a message code; null where there are
 * @param from the first day of the orders that rules are mined from
 * @param to the last one
 * @param since the first day of the orders that tell who has bought what
 * @param orders orders with at least one product
 * @param leftOut orders of too many different products, which are not among them
 * @param mostProducts how many different products of an order are too many no longer
 * @param products different products that were told apart
 * @param services what was taken for services and not for products, the most frequent
 * first, not more than a few
 * @param nameless lines that name no product
 * @param leastOrders in so many orders products have to be together
 * @param support the same as a share of the orders, 0 to 1
 * @param confidence so often a rule has to come true, 0 to 1
 * @param itemSets sets of products that are together often enough, single ones too
 * @param capped whether there were more of them than looked at, so that rules may be
 * missing
 * @param found rules that came true often enough
 * @param kept those that are kept
 */
public record BasketRecord(@Nullable String finding, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable LocalDate since, int orders, int leftOut, int mostProducts, int products, List<String> services,
		long nameless, int leastOrders, double support, double confidence, int itemSets, boolean capped, int found,
		int kept) {

	/** There is nothing to look through. */
	static BasketRecord none(String finding, long nameless) {
		return new BasketRecord(finding, null, null, null, 0, 0, 0, 0, List.of(), nameless, 0, 0, 0, 0, false, 0, 0);
	}

}
