package org.kedang.web.outlook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.analytics.LateRecord;
import org.kedang.analytics.OpenInvoice;
import org.kedang.analytics.OpenInvoices;
import org.kedang.analytics.RunRecord;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.late.LateFeatures;
import org.kedang.web.support.AskedRuns;
import org.kedang.web.support.Parts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The open invoices that may be paid late, for programs.
 */
@RestController
class LateApi {

	private static final Place FIRST = new Place(Double.POSITIVE_INFINITY, 0);

	private final AskedRuns runs;

	private final OpenInvoices invoices;

	LateApi(AskedRuns runs, OpenInvoices invoices) {
		this.runs = runs;
		this.invoices = invoices;
	}

	@Operation(summary = "The invoices that are neither paid nor due as the current scoring run foretells them, those "
			+ "with most at stake first, and how well the model and the plain rule did on invoices they had not seen. "
			+ "A page has up to 200, and next is given as after to get the one that follows")
	@GetMapping("/api/v1/late-payments")
	LateBody late(@RequestParam(name = "after", required = false) @Nullable String after,
			@RequestParam(name = "limit", defaultValue = "50") int limit) {
		Parts.demand(limit);
		ScoringRun run = this.runs.current();
		RunRecord learnt = run.learnt();
		Place place = Place.of(after, FIRST);
		List<OpenInvoice> found = this.invoices.list(run.id(), place.value(), place.id(), limit + 1);
		return new LateBody(run.id(), run.asOf(), run.ruleVersion(), (learnt != null) ? learnt.late() : null,
				Parts.page(found, limit).stream().map(Item::of).toList(),
				Parts.next(found, limit, (last) -> new Place(last.atStake(), last.id()).toString()));
	}

	/**
	 * A page of invoices.
	 *
	 * @param record who decides and how well that did; null of runs of earlier versions
	 * @param next to be handed back as after; null on the last page
	 */
	record LateBody(long run, LocalDate asOf, String ruleVersion, @Nullable LateRecord record, List<Item> items,
			@Nullable String next) {
	}

	/**
	 * An invoice.
	 *
	 * @param customer the customer's number
	 * @param owner null for the pool
	 * @param open what is not paid of it
	 * @param risk that it is paid late, 0 to 1, by whatever decides
	 * @param atStake the amount to be expected late
	 * @param reason the figure that raises the risk most; null where the customer's own
	 * rate decides
	 * @param credit the customer's credit grade; null without one
	 */
	record Item(String invoice, String customer, String name, @Nullable String owner, LocalDate dueOn,
			BigDecimal amount, double open, double risk, double atStake, @Nullable String reason,
			@Nullable String credit) {

		static Item of(OpenInvoice invoice) {
			int why = invoice.mainReason();
			return new Item(invoice.number(), invoice.customerNumber(), invoice.customer(), invoice.owner(),
					invoice.dueOn(), invoice.amount(), invoice.open(), invoice.risk(), invoice.atStake(),
					(why < 0) ? null : LateFeatures.NAMES.get(why),
					(invoice.grade() != null) ? invoice.grade().name() : null);
		}

	}

}
