package org.kedang.web.basket;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.RuleQuery.Sort;
import org.kedang.analytics.RuleQuery;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * How the rules are narrowed and sorted, and which page of them is shown.
 *
 * @param product in a product's code or name; null for all
 * @param sort the order; null for the highest lift first
 * @param page from 1; null for the first
 */
record RuleFilter(@Nullable String product, @Nullable Sort sort, @Nullable Integer page) {

	private static final int LONGEST = 100;

	/** The text in a product's code or name, as it was meant. */
	public String text() {
		String text = (this.product != null) ? this.product.strip() : "";
		return text.substring(0, Math.min(LONGEST, text.length()));
	}

	public Sort order() {
		return (this.sort != null) ? this.sort : Sort.LIFT;
	}

	int number() {
		return (this.page != null) ? Math.max(1, this.page) : 1;
	}

	RuleQuery query(long run) {
		return new RuleQuery(run, text(), order());
	}

	/** The address of the same rules in another order. */
	public String sorted(Sort by) {
		return address("/baskets", by, null);
	}

	/** The address of another page. */
	String at(int number) {
		return address("/baskets", order(), number);
	}

	/** The address of the same as a file. */
	public String exportAddress() {
		return address("/baskets/export.xlsx", order(), null);
	}

	private String address(String path, Sort by, @Nullable Integer number) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (!text().isEmpty()) {
			address.queryParam("product", "{product}");
		}
		if (by != Sort.LIFT) {
			address.queryParam("sort", by);
		}
		if (number != null && number > 1) {
			address.queryParam("page", number);
		}
		return text().isEmpty() ? address.build().toUriString() : address.encode().buildAndExpand(text()).toUriString();
	}

}
