package org.kedang.web.order;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An order as a program records it.
 *
 * @param number the firm's own; the next one of its day where it is not given
 * @param occurredAt local date, or date and time
 * @param channel one of SHOP, ONLINE, PHONE, VISIT, DISTRIBUTOR, OTHER
 * @param lines at least one, at most {@link OrderReading#MOST_LINES}
 */
record OrderBody(@Nullable String number, @Nullable String occurredAt, @Nullable String channel,
		@Nullable String remarks, @Nullable List<@Nullable Line> lines) {

	/** The order as if it had been typed into the form. */
	Map<String, String> typed() {
		Map<String, String> typed = new HashMap<>();
		put(typed, "f.number", this.number);
		put(typed, "f.occurredAt", this.occurredAt);
		put(typed, "f.channel", this.channel);
		put(typed, "f.remarks", this.remarks);
		List<@Nullable Line> all = (this.lines != null) ? this.lines : List.of();
		for (int row = 0; row < all.size(); row++) {
			Line line = all.get(row);
			if (line != null) {
				line.put(typed, "line." + row + ".");
			}
		}
		return typed;
	}

	private static void put(Map<String, String> typed, String key, @Nullable Object value) {
		typed.put(key, (value instanceof BigDecimal number) ? number.toPlainString()
				: (value != null) ? value.toString() : "");
	}

	/**
	 * So many of a product at a price.
	 *
	 * @param quantity negative for a return
	 * @param cost of one piece
	 */
	record Line(@Nullable String productCode, @Nullable String productName, @Nullable String productCategory,
			@Nullable BigDecimal quantity, @Nullable BigDecimal unitPrice, @Nullable BigDecimal cost) {

		private void put(Map<String, String> typed, String row) {
			OrderBody.put(typed, row + "productCode", this.productCode);
			OrderBody.put(typed, row + "productName", this.productName);
			OrderBody.put(typed, row + "productCategory", this.productCategory);
			OrderBody.put(typed, row + "quantity", this.quantity);
			OrderBody.put(typed, row + "unitPrice", this.unitPrice);
			OrderBody.put(typed, row + "cost", this.cost);
		}

	}

}
