package org.kedang.web.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.KeyCustomers;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.MarginSummary;
import org.kedang.web.support.Parts;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Key customers by what they bring beyond their cost, for programs.
 */
@RestController
class MarginApi {

	private final SalesCounts counts;

	private final KeyCustomers customers;

	private final Texts texts;

	MarginApi(SalesCounts counts, KeyCustomers customers, Texts texts) {
		this.counts = counts;
		this.customers = customers;
		this.texts = texts;
	}

	@Operation(summary = "Customers whose costs are known, in the order of the margin they bring, as of the day when "
			+ "sales were counted; with losing=true those at a loss, the largest loss first. Shares are 0 to 1 of all "
			+ "margins above 0; a page has up to 200, and next is given as after to get the one that follows")
	@GetMapping("/api/v1/rankings/margin")
	MarginBody margin(@RequestParam(name = "losing", defaultValue = "false") boolean losing,
			@RequestParam(name = "after", required = false) @Nullable Integer after,
			@RequestParam(name = "limit", defaultValue = "50") int limit) {
		Parts.demand(limit);
		return this.customers.atOnce(() -> body(losing, after, limit));
	}

	private MarginBody body(boolean losing, @Nullable Integer after, int limit) {
		SalesFigures figures = this.counts.figures().orElse(null);
		MarginSummary summary = (figures != null) ? figures.margin() : null;
		if (figures == null || summary == null) {
			throw this.texts.refusal(HttpStatus.NOT_FOUND, "explore.api.none");
		}
		List<KeyCustomers.Line> found = losing ? this.customers.losing(after, limit + 1)
				: this.customers.after((after != null) ? after : 0, limit + 1);
		return new MarginBody(figures.asOf(), figures.builtAt(), summary,
				Parts.page(found, limit).stream().map(Item::of).toList(),
				Parts.next(found, limit, KeyCustomers.Line::rank));
	}

	/**
	 * A page of the ranking.
	 *
	 * @param asOf the day of the figures
	 * @param summary how margin is spread over all of them
	 * @param next the last rank of the page; null on the last one
	 */
	record MarginBody(@Nullable LocalDate asOf, @Nullable Instant countedAt, MarginSummary summary, List<Item> items,
			@Nullable Integer next) {
	}

	/**
	 * A customer.
	 *
	 * @param owner null for the pool
	 * @param costed the part of the amount whose cost is known
	 * @param margin of that part
	 * @param rate margin in that part; null of nothing
	 */
	record Item(int rank, String number, String name, @Nullable String owner, BigDecimal amount, BigDecimal costed,
			BigDecimal margin, @Nullable Double rate, BigDecimal cumulativeShare) {

		static Item of(KeyCustomers.Line line) {
			return new Item(line.rank(), line.number(), line.name(), line.owner(), line.amount(), line.costed(),
					line.margin(), line.rate(), line.cumulativeShare());
		}

	}

}
