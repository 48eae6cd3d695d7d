package org.kedang.web.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.analytics.CustomerFigure;
import org.kedang.analytics.CustomerGrouping;
import org.kedang.analytics.FigureCorrelation;
import org.kedang.analytics.FigureCorrelations;
import org.kedang.analytics.FigureGroup;
import org.kedang.analytics.FigureGroups;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.compare.Spread;
import org.kedang.archive.ArchiveHead;
import org.kedang.archive.ArchiveHeads;
import org.kedang.web.support.AskedRuns;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Comparisons and correlations, for programs.
 */
@RestController
class CompareApi {

	private final AskedRuns runs;

	private final GroupLines lines;

	private final FigureCorrelations correlations;

	private final FigureGroups groups;

	private final GroupTexts names;

	private final ArchiveHeads heads;

	private final Texts texts;

	CompareApi(AskedRuns runs, GroupLines lines, FigureCorrelations correlations, FigureGroups groups, GroupTexts names,
			ArchiveHeads heads, Texts texts) {
		this.runs = runs;
		this.groups = groups;
		this.names = names;
		this.heads = heads;
		this.lines = lines;
		this.correlations = correlations;
		this.texts = texts;
	}

	@Operation(summary = "How one figure of the current run is spread in each group of customers, everybody first; an "
			+ "empty key is what is not known, no spread where nobody of the group has the figure")
	@GetMapping("/api/v1/comparisons")
	ComparisonBody comparison(@RequestParam("figure") CustomerFigure figure, @RequestParam("by") CustomerGrouping by,
			Reader reader) {
		if (!by.isOpenTo(reader)) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "compare.api.hidden");
		}
		ScoringRun run = this.runs.current();
		return new ComparisonBody(run.id(), run.asOf(), figure, by,
				this.lines.of(run, figure, by).stream().map(GroupBody::of).toList());
	}

	@Operation(summary = "One customer's figures in the current run beside how they are spread in a group the customer "
			+ "belongs to; place is 1 in the lowest quarter of it, 2 below the median, 3 the median, 4 above it, 5 in the "
			+ "highest quarter. Figures that the customer or the group lacks are not there")
	@GetMapping("/api/v1/customers/{number}/comparison")
	OwnBody own(@PathVariable String number, @RequestParam(name = "by", defaultValue = "KIND") CustomerGrouping by,
			Reader reader) {
		if (!by.isOpenTo(reader)) {
			throw this.texts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "compare.api.hidden");
		}
		ArchiveHead head = this.heads.find(number, reader)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		ScoringRun run = this.runs.current();
		FigureGroups.Own own = this.groups.own(run.id(), head.id())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String key = own.key(by);
		Map<CustomerFigure, FigureGroup> known = this.groups.of(run.id(), by, key);
		return new OwnBody(run.id(), run.asOf(), own.number(), by, key, this.names.name(run, by, key),
				own.figures()
					.entrySet()
					.stream()
					.flatMap((each) -> Stream.ofNullable(known.get(each.getKey()))
						.map((group) -> OwnFigure.of(each.getKey(), each.getValue(), group)))
					.toList());
	}

	@Operation(summary = "How each two figures of the current run go together: Pearson's and Spearman's coefficients "
			+ "with their p-values, or why there are none")
	@GetMapping("/api/v1/correlations")
	CorrelationsBody correlations() {
		ScoringRun run = this.runs.current();
		return new CorrelationsBody(run.id(), run.asOf(), this.correlations.all(run.id()));
	}

	/**
	 * One customer against a group.
	 *
	 * @param key what the group shares; empty where it is not known
	 * @param name the group's in the language asked for
	 */
	record OwnBody(long run, LocalDate asOf, String number, CustomerGrouping by, String key, String name,
			List<OwnFigure> figures) {
	}

	/**
	 * A figure of the customer.
	 *
	 * @param customers how many of the group have the figure
	 */
	record OwnFigure(CustomerFigure figure, double value, int place, int customers, @Nullable Spread spread) {

		static OwnFigure of(CustomerFigure figure, double value, FigureGroup group) {
			return new OwnFigure(figure, value, group.place(value), group.customers(), group.spread());
		}

	}

	/** A figure across groups. */
	record ComparisonBody(long run, LocalDate asOf, CustomerFigure figure, CustomerGrouping by,
			List<GroupBody> groups) {
	}

	/**
	 * One group.
	 *
	 * @param name in the language asked for
	 * @param customers how many have the figure
	 * @param lacking how many do not
	 */
	record GroupBody(String key, String name, int customers, int lacking, @Nullable Spread spread) {

		static GroupBody of(GroupLine line) {
			return new GroupBody(line.group().key(), line.name(), line.group().customers(), line.group().lacking(),
					line.group().spread());
		}

	}

	/** Each two figures once. */
	record CorrelationsBody(long run, LocalDate asOf, List<FigureCorrelation> correlations) {
	}

}
