package org.kedang.web.basket;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.kedang.access.Reader;
import org.kedang.analytics.BasketProduct;
import org.kedang.analytics.BasketRule;
import org.kedang.analytics.BasketRules;
import org.kedang.analytics.Buyers;
import org.kedang.analytics.RankedCustomer;
import org.kedang.analytics.RankedCustomers;
import org.kedang.analytics.ScoringRun;
import org.kedang.analytics.ScoringRuns;
import org.kedang.audit.AuditTrail;
import org.kedang.web.support.Sheet;
import org.kedang.web.support.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Rules and products, and the customers a rule names, as workbooks. It takes the right to
 * rank, by their routes, and the right to export.
 */
@Controller
class BasketExport {

	/** More rules than a run keeps. */
	private static final int ALL = 100_000;

	/** Customers read together. */
	private static final int TOGETHER = 1_000;

	private final ScoringRuns runs;

	private final BasketRules rules;

	private final Buyers buyers;

	private final RankedCustomers customers;

	private final AuditTrail audit;

	private final Texts texts;

	BasketExport(ScoringRuns runs, BasketRules rules, Buyers buyers, RankedCustomers customers, AuditTrail audit,
			Texts texts) {
		this.runs = runs;
		this.rules = rules;
		this.buyers = buyers;
		this.customers = customers;
		this.audit = audit;
		this.texts = texts;
	}

	@GetMapping("/baskets/export.xlsx")
	void rules(@ModelAttribute("filter") RuleFilter filter, Reader reader, HttpServletResponse response)
			throws IOException {
		Sheet.demand(reader);
		ScoringRun run = this.runs.current().filter(ScoringRun::hasScores).orElseThrow(BasketExport::notFound);
		this.audit.record(reader.actor(), "baskets-exported", "scoring-run", run.id(), Map.of());
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("basket.title") + "-" + run.asOf(),
				"baskets-" + run.asOf());
		sheet.begin("basket.rules", sheet.text("basket.antecedent", 40), sheet.text("basket.consequent", 40),
				sheet.whole("basket.orders"), sheet.decimal("basket.support.percent"),
				sheet.decimal("basket.confidence.percent"), sheet.decimal("basket.lift"),
				sheet.whole("basket.antecedentOrders"), sheet.whole("basket.consequentOrders"));
		for (BasketRule rule : this.rules.list(filter.query(run.id()), 0, ALL)) {
			sheet.row(rule.antecedentLabel(), rule.consequent().label(), rule.orders(), percent(rule.support()),
					percent(rule.confidence()), decimal(rule.lift()), rule.antecedentOrders(), rule.consequentOrders());
		}
		writeProducts(sheet, run.id());
		sheet.close();
	}

	private void writeProducts(Sheet sheet, long run) throws IOException {
		sheet.begin("basket.products", sheet.text("basket.code", 16), sheet.text("basket.product", 40),
				sheet.text("basket.category", 20), sheet.whole("basket.orders"), sheet.whole("basket.customers"),
				sheet.decimal("basket.quantity"), sheet.amount("basket.amount"));
		for (BasketProduct product : this.rules.products(run, ALL)) {
			sheet.row(product.key(), product.label(), product.category(), product.orders(), product.customers(),
					product.quantity(), product.amount());
		}
	}

	/** Those who have bought a rule's antecedent, but never its consequent. */
	@GetMapping("/baskets/rules/{place}/customers.xlsx")
	void prospects(@PathVariable("place") int place, @RequestParam("run") long id, Reader reader,
			HttpServletResponse response) throws IOException {
		Sheet.demand(reader);
		ScoringRun run = this.runs.find(id).filter(ScoringRun::hasScores).orElseThrow(BasketExport::notFound);
		BasketRule rule = this.rules.find(id, place).orElseThrow(BasketExport::notFound);
		BitSet ranks = this.buyers.prospects(id, rule).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
		this.audit.record(reader.actor(), "prospects-exported", "scoring-run", id, Map.of("rule", place));
		Sheet sheet = new Sheet(response, this.texts, this.texts.text("basket.prospects") + "-" + run.asOf(),
				"prospects-" + run.asOf());
		sheet.begin("basket.prospects", sheet.text("ranking.number", 16), sheet.text("ranking.name", 28),
				sheet.amount("ranking.amount"), sheet.text("ranking.grade", 10), sheet.text("ranking.class", 18),
				sheet.whole("ranking.recency"), sheet.whole("ranking.purchases"), sheet.text("ranking.owner", 16));
		int[] all = ranks.stream().toArray();
		for (int from = 0; from < all.length; from += TOGETHER) {
			int to = Math.min(all.length, from + TOGETHER);
			for (RankedCustomer customer : this.customers.at(id, Arrays.stream(all, from, to).boxed().toList())) {
				write(sheet, customer);
			}
		}
		sheet.close();
	}

	private void write(Sheet sheet, RankedCustomer customer) throws IOException {
		sheet.row(customer.number(), customer.name(), customer.score().monetary(), customer.score().grade().name(),
				this.texts.text("rfm.class." + customer.score().rfmClass()), customer.score().recencyDays(),
				customer.score().frequency(),
				(customer.owner() != null) ? customer.owner() : this.texts.text("ranking.pool"));
	}

	private static BigDecimal percent(double share) {
		return decimal(share * 100);
	}

	private static BigDecimal decimal(double value) {
		return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
