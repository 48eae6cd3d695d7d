package org.kedang.web.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.RankedCustomer;
import org.kedang.analytics.RankedCustomers;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.analytics.rfm.Score;
import org.kedang.web.support.Parts;
import org.kedang.web.support.Texts;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Customers in the order of what they bring, for programs.
 */
@RestController
class RankingApi {

	private final ScoringRuns runs;

	private final RankedCustomers ranked;

	private final Texts texts;

	RankingApi(ScoringRuns runs, RankedCustomers ranked, Texts texts) {
		this.runs = runs;
		this.ranked = ranked;
		this.texts = texts;
	}

	@Operation(summary = "Customers in the order of their amounts, as a scoring run ranked them, the current one where "
			+ "none is named; narrowed by value grade, class and scores. A page has up to 200, and next is given as "
			+ "after to get the one that follows")
	@GetMapping("/api/v1/rankings")
	RankingBody ranking(@ParameterObject @ModelAttribute RankingFilter filter,
			@RequestParam(name = "limit", defaultValue = "50") int limit) {
		Parts.demand(limit);
		ScoringRun run = filter.run(this.runs)
			.filter((found) -> found.summary() != null)
			.orElseThrow(() -> this.texts.refusal(HttpStatus.NOT_FOUND, "rfm.api.none"));
		if (!run.hasScores()) {
			throw this.texts.refusal(HttpStatus.GONE, "moves.api.kept", run.id());
		}
		int after = (filter.after() != null) ? filter.after() : 0;
		List<RankedCustomer> found = this.ranked.after(filter.query(run), after, limit + 1);
		return new RankingBody(run.id(), run.asOf(), Parts.page(found, limit).stream().map(Item::of).toList(),
				Parts.next(found, limit, (customer) -> customer.score().rank()));
	}

	/**
	 * A page of the ranking.
	 *
	 * @param next the last rank of the page; null on the last one
	 */
	record RankingBody(long run, LocalDate asOf, List<Item> items, @Nullable Integer next) {
	}

	/**
	 * A customer.
	 *
	 * @param kind individual or corporate
	 * @param owner null for the pool
	 * @param cumulativeShare of all amounts, up to and with this one, 0 to 1
	 */
	record Item(int rank, String number, String name, String kind, @Nullable String region, @Nullable String owner,
			BigDecimal amount, BigDecimal cumulativeShare, String valueGrade, int r, int f, int m, String rfmClass,
			int recencyDays, int purchases) {

		static Item of(RankedCustomer customer) {
			Score score = customer.score();
			return new Item(score.rank(), customer.number(), customer.name(),
					customer.kind().equals("C") ? "corporate" : "individual", customer.region(), customer.owner(),
					score.monetary(), score.cumulativeShare(), score.grade().name(), score.r(), score.f(), score.m(),
					score.rfmClass().label(), score.recencyDays(), score.frequency());
		}

	}

}
