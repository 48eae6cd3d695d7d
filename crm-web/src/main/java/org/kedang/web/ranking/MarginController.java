package org.kedang.web.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.KeyCustomers;
import org.kedang.analytics.SalesCells;
import org.kedang.analytics.SalesCounts;
import org.kedang.analytics.SalesFigures;
import org.kedang.analytics.sales.Cell;
import org.kedang.analytics.sales.Dimension;
import org.kedang.analytics.sales.MarginSummary;
import org.kedang.analytics.sales.Measure;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Key customers by what they bring beyond their cost.
 */
@Controller
class MarginController {

	private static final int PAGE = 50;

	private static final String LINES = "#lines";

	private final SalesCounts counts;

	private final SalesCells cells;

	private final KeyCustomers customers;

	MarginController(SalesCounts counts, SalesCells cells, KeyCustomers customers) {
		this.counts = counts;
		this.cells = cells;
		this.customers = customers;
	}

	/**
	 * The page.
	 * @param after the last rank of the page before; 0 for the first page
	 * @param top the last rank that is of interest; null for all
	 * @param losing whether those at a loss are listed instead, the largest loss first
	 */
	@GetMapping("/rankings/margin")
	String page(@RequestParam(name = "after", defaultValue = "0") int after,
			@RequestParam(name = "top", required = false) @Nullable Integer top,
			@RequestParam(name = "losing", defaultValue = "false") boolean losing, Model model) {
		SalesFigures figures = this.counts.figures().orElse(null);
		MarginSummary margin = (figures != null) ? figures.margin() : null;
		model.addAttribute("figures", figures);
		model.addAttribute("margin", margin);
		if (margin != null) {
			List<KeyCustomers.Line> lines = losing ? this.customers.losing((after > 0) ? after : null, PAGE)
					: this.customers.after(Math.max(0, after), most(top, after));
			String list = "/rankings/margin?losing=" + losing + ((top != null) ? "&top=" + top : "");
			model.addAttribute("lines", lines);
			model.addAttribute("points", json(margin));
			model.addAttribute("steps", steps(margin));
			model.addAttribute("grades", grades());
			model.addAttribute("next", (lines.size() == PAGE && (top == null || after + PAGE < top))
					? list + "&after=" + lines.get(PAGE - 1).rank() + LINES : null);
			model.addAttribute("first", (after > 0) ? list + LINES : null);
			model.addAttribute("losing", losing);
			model.addAttribute("top", losing ? null : top);
		}
		return "ranking/margin";
	}

	/** How many of a page are of interest. */
	private static int most(@Nullable Integer top, int after) {
		return (top != null) ? Math.max(0, Math.min(PAGE, top - Math.max(0, after))) : PAGE;
	}

	private static String json(MarginSummary margin) {
		return margin.points()
			.stream()
			.map((point) -> "{\"value\":[%s,%s],\"link\":\"%s\"}".formatted(
					100.0 * point.customers() / margin.customers(), 100 * point.share(), address(point.customers())))
			.collect(Collectors.joining(",", "[", "]"));
	}

	/** The ranks up to one. */
	private static String address(int customers) {
		return "/rankings/margin?top=%d%s".formatted(customers, LINES);
	}

	/** Every tenth point, or all of few. */
	private static List<Step> steps(MarginSummary margin) {
		List<MarginSummary.Point> points = margin.points();
		int each = (points.size() < 10) ? 1 : 10;
		return IntStream.iterate(each - 1, (at) -> at < points.size(), (at) -> at + each)
			.mapToObj((at) -> Step.of(points.get(at), margin.customers()))
			.toList();
	}

	/** What each value grade brings beyond its cost. */
	private List<GradeMargin> grades() {
		return this.cells.of(Dimension.GRADE, Dimension.ALL, 0)
			.stream()
			.filter((cell) -> !cell.row().isEmpty())
			.sorted((one, other) -> one.row().compareTo(other.row()))
			.map(GradeMargin::of)
			.toList();
	}

	/**
	 * A line of the curve's table.
	 *
	 * @param part of all customers whose costs are known, 0 to 1
	 * @param share what they bring, 0 to 1
	 * @param address of the list of them
	 */
	public record Step(double part, int customers, double share, String address) {

		static Step of(MarginSummary.Point point, int all) {
			return new Step((double) point.customers() / all, point.customers(), point.share(),
					MarginController.address(point.customers()));
		}

	}

	/**
	 * A value grade.
	 *
	 * @param costed the part of the amount whose cost is known
	 * @param margin of that part; null where no cost is known
	 */
	public record GradeMargin(String grade, long customers, BigDecimal amount, BigDecimal costed,
			@Nullable BigDecimal margin) {

		static GradeMargin of(Cell cell) {
			return new GradeMargin(cell.row(), cell.customers(), cell.amount(), cell.costed(), Measure.MARGIN.of(cell));
		}

		/** Margin in amount; null of nothing. */
		public @Nullable Double rate() {
			return (this.margin != null && this.costed.signum() > 0)
					? this.margin.doubleValue() / this.costed.doubleValue() : null;
		}

		/** How much of the amount has a known cost; null where nothing was paid. */
		public @Nullable Double known() {
			return (this.amount.signum() > 0) ? this.costed.doubleValue() / this.amount.doubleValue() : null;
		}

	}

}
