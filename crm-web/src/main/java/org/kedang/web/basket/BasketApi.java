package org.kedang.web.basket;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.BasketProduct;
import org.kedang.analytics.BasketRecord;
import org.kedang.analytics.BasketRule;
import org.kedang.analytics.BasketRules;
import org.kedang.analytics.RuleQuery;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.Suggestion;
import org.kedang.analytics.Suggestions;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.web.support.AskedRuns;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Rules and suggestions, for programs.
 */
@RestController
class BasketApi {

	private static final int MOST = 500;

	private static final int SUGGESTED = 10;

	private final AskedRuns runs;

	private final BasketRules rules;

	private final Suggestions suggestions;

	private final ArchiveHeads heads;

	BasketApi(AskedRuns runs, BasketRules rules, Suggestions suggestions, ArchiveHeads heads) {
		this.runs = runs;
		this.rules = rules;
		this.suggestions = suggestions;
		this.heads = heads;
	}

	@Operation(summary = "The current run's association rules: whoever buys the antecedent buys the consequent too; "
			+ "with what was read, what was left out and the limits")
	@GetMapping("/api/v1/basket-rules")
	RulesBody rules(@RequestParam(name = "product", defaultValue = "") String product,
			@RequestParam(name = "sort", defaultValue = "LIFT") RuleQuery.Sort sort,
			@RequestParam(name = "from", defaultValue = "0") int from,
			@RequestParam(name = "limit", defaultValue = "100") int limit) {
		ScoringRun run = this.runs.current();
		RuleQuery query = new RuleQuery(run.id(), product.strip(), sort);
		return new RulesBody(run.id(), run.asOf(), this.rules.record(run.id()).orElse(null), this.rules.count(query),
				this.rules.list(query, Math.max(0, from), Math.max(1, Math.min(MOST, limit)))
					.stream()
					.map((rule) -> RuleBody.of(rule, true))
					.toList());
	}

	@Operation(summary = "What one customer may buy next, the likeliest first, each with the rule it follows from")
	@GetMapping("/api/v1/customers/{number}/suggestions")
	List<SuggestionBody> suggestions(@PathVariable String number, Reader reader) {
		ArchiveHead head = this.heads.find(number, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return this.suggestions.of(head.id(), SUGGESTED)
			.stream()
			.map((each) -> SuggestionBody.of(each, reader.mayRank()))
			.toList();
	}

	/**
	 * Rules of a run.
	 *
	 * @param record how the run looked for them; null for runs of earlier versions
	 * @param total how many rules there are in all
	 */
	record RulesBody(long run, LocalDate asOf, @Nullable BasketRecord record, int total, List<RuleBody> rules) {
	}

	/**
	 * A product.
	 */
	record ProductBody(String code, String name) {

		static ProductBody of(BasketProduct product) {
			return new ProductBody(product.key(), product.label());
		}

	}

	/**
	 * A rule; support and confidence are shares, 0 to 1.
	 *
	 * @param orders of the whole house, as is support; null for those who may not see its
	 * figures
	 */
	record RuleBody(List<ProductBody> antecedent, ProductBody consequent, @Nullable Integer orders,
			@Nullable Double support, double confidence, double lift) {

		static RuleBody of(BasketRule rule, boolean whole) {
			return new RuleBody(rule.antecedent().stream().map(ProductBody::of).toList(),
					ProductBody.of(rule.consequent()), whole ? rule.orders() : null, whole ? rule.support() : null,
					rule.confidence(), rule.lift());
		}

	}

	/**
	 * A suggestion.
	 *
	 * @param product what may be bought next
	 * @param because the rule, whose antecedent the customer has bought
	 */
	record SuggestionBody(ProductBody product, RuleBody because, long run) {

		static SuggestionBody of(Suggestion suggestion, boolean whole) {
			return new SuggestionBody(ProductBody.of(suggestion.rule().consequent()),
					RuleBody.of(suggestion.rule(), whole), suggestion.run());
		}

	}

}
