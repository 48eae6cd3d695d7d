package org.kedang.analytics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A product that many orders have, as a run saw it.
 *
 * @param place 1 for the product in most orders
 * @param key its code; its name where it has none
 * @param name what it is most often called; null where lines name a code only
 * @param category its category; null where there is none
 * @param orders orders within the window that have it
 * @param customers how many have ever bought it, as far as the run ranks them
 * @param quantity sold within the window, returns taken off
 * @param amount sold within the window, returns taken off
 */
public record BasketProduct(int place, String key, @Nullable String name, @Nullable String category, int orders,
		int customers, BigDecimal quantity, BigDecimal amount) {

	/** Its name, or its code where it has none. */
	public String label() {
		return (this.name != null && !this.name.isBlank()) ? this.name : this.key;
	}

}
