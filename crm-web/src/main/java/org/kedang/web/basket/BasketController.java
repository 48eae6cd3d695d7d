package org.kedang.web.basket;

import org.kedang.analytics.BasketProduct;
import org.kedang.analytics.BasketRecord;
import org.kedang.analytics.BasketRule;
import org.kedang.analytics.BasketRules;
import org.kedang.analytics.Buyers;
import org.kedang.analytics.RankedCustomers;
import org.kedang.analytics.RuleQuery;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.web.support.HtmxRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The rules of the current run, its products, and who might buy or has bought them.
 */
@Controller
class BasketController {

	private static final int PAGE = 50;

	private static final int DRAWN = 300;

	private static final int PRODUCTS = 20;

	private final ScoringRuns runs;

	private final BasketRules rules;

	private final Buyers buyers;

	private final RankedCustomers customers;

	BasketController(ScoringRuns runs, BasketRules rules, Buyers buyers, RankedCustomers customers) {
		this.runs = runs;
		this.rules = rules;
		this.buyers = buyers;
		this.customers = customers;
	}

	@GetMapping("/baskets")
	String rules(@ModelAttribute("filter") RuleFilter filter, HtmxRequest htmx, Model model) {
		ScoringRun run = this.runs.current().orElse(null);
		model.addAttribute("run", run);
		BasketRecord record = (run != null) ? this.rules.record(run.id()).orElse(null) : null;
		model.addAttribute("record", record);
		if (run != null && record != null && record.to() != null) {
			model.addAttribute("sorts", RuleQuery.Sort.values());
			addRules(filter, run.id(), model);
			if (!htmx.isHtmxRequest()) {
				model.addAttribute("products", this.rules.products(run.id(), PRODUCTS));
				model.addAttribute("drawn", this.rules.list(filter.query(run.id()), 0, DRAWN));
			}
			return htmx.choose("basket/page", "basket/page :: lines");
		}
		return "basket/page";
	}

	private void addRules(RuleFilter filter, long run, Model model) {
		RuleQuery query = filter.query(run);
		int total = this.rules.count(query);
		int pages = Math.max(1, (total + PAGE - 1) / PAGE);
		int page = Math.min(filter.number(), pages);
		model.addAttribute("total", total);
		model.addAttribute("page", page);
		model.addAttribute("pages", pages);
		model.addAttribute("rules", this.rules.list(query, (page - 1) * PAGE, PAGE));
		model.addAttribute("previous", (page > 1) ? filter.at(page - 1) : null);
		model.addAttribute("next", (page < pages) ? filter.at(page + 1) : null);
	}

	/** Those who have bought the antecedent, but never the consequent. */
	@GetMapping("/baskets/rules/{place}/customers")
	String prospects(@PathVariable("place") int place, @RequestParam("run") long id,
			@RequestParam(name = "after", defaultValue = "0") int after, Model model) {
		ScoringRun run = kept(id);
		BasketRule rule = this.rules.find(id, place).orElseThrow(BasketController::notFound);
		model.addAttribute("run", run);
		model.addAttribute("rule", rule);
		this.buyers.prospects(id, rule)
			.ifPresent((ranks) -> model.addAttribute("page", RankedPage.of(this.customers, id, ranks, after,
					"/baskets/rules/%d/customers?run=%d".formatted(place, id))));
		return "basket/customers";
	}

	/** Those who have bought a product. */
	@GetMapping("/baskets/products/{place}/customers")
	String owners(@PathVariable("place") int place, @RequestParam("run") long id,
			@RequestParam(name = "after", defaultValue = "0") int after, Model model) {
		ScoringRun run = kept(id);
		BasketProduct product = this.rules.product(id, place).orElseThrow(BasketController::notFound);
		model.addAttribute("run", run);
		model.addAttribute("product", product);
		this.buyers.of(id, place)
			.ifPresent((ranks) -> model.addAttribute("page", RankedPage.of(this.customers, id, ranks, after,
					"/baskets/products/%d/customers?run=%d".formatted(place, id))));
		return "basket/customers";
	}

	private ScoringRun kept(long id) {
		ScoringRun run = this.runs.find(id).orElseThrow(BasketController::notFound);
		if (!run.hasScores()) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		return run;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
