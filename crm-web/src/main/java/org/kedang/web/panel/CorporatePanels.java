package org.kedang.web.panel;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CreditSight;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.Dealings;
import org.kedang.analytics.credit.Indicator;
import org.kedang.archive.Due;
import org.kedang.catalogue.Subject;
import org.kedang.web.panel.Panel.Source;

import org.springframework.stereotype.Component;

/**
 * The three analyses of a firm: 业务, 经营, 信用.
 */
@Component
class CorporatePanels {

	private final PanelWords words;

	CorporatePanels(PanelWords words) {
		this.words = words;
	}

	List<Panel> of(PanelFigures figures) {
		return List.of(business(figures), operations(figures), credit(figures));
	}

	private Panel panel(String key, PanelFigures figures) {
		return new Panel(key, figures.rooms(), this.words.texts, this.words.fields);
	}

	private Panel business(PanelFigures figures) {
		Dealings.Buying orders = figures.dealings().orders();
		Dealings.Favourites favourites = figures.dealings().favourites();
		boolean bought = orders.purchases() + orders.returns() > 0;
		return panel("business", figures)
			.fields("mainProducts", "businessDirection", "annualSales", "marketScope", "marketShare", "salesCapability",
					"technicalLevel", "productCycle")
			.add("purchases", this.words.number(orders.purchases()), Source.ORDERS)
			.add("year", bought ? this.words.money(orders.amountOfYear()) : null, Source.ORDERS)
			.add("change", this.words.change(orders.change()), Source.ORDERS)
			.add("ofTheirSales", this.words.percent(ofTheirSales(figures)), Source.ORDERS)
			.add("product", favourites.product(), Source.ORDERS)
			.add("category", favourites.category(), Source.ORDERS)
			.add("channel", this.words.option(Subject.TRANSACTION, orders.channel()), Source.ORDERS)
			.add("margin", this.words.money(favourites.margin()), Source.ORDERS)
			.add("marginShare", this.words.percent(favourites.marginShare()), Source.ORDERS);
	}

	/** What they bought of us within a year by their own sales of a year. */
	private static @Nullable Double ofTheirSales(PanelFigures figures) {
		Double sales = figures.number("annualSales");
		double bought = figures.dealings().orders().amountOfYear().doubleValue();
		return (sales != null && sales > 0 && bought > 0) ? bought / sales : null;
	}

	private Panel operations(PanelFigures figures) {
		return panel("operations", figures)
			.fields("companySize", "employees", "foundedOn", "registeredCapital", "totalAssets", "currentAssets",
					"netAssets", "retainedEarnings", "liabilities", "currentLiabilities", "netProfit",
					"operatingProfit")
			.add("debtRatio", this.words.percent(figures.ratio("liabilities", "totalAssets")), Source.ARCHIVE)
			.add("returnOnAssets", this.words.percent(figures.ratio("netProfit", "totalAssets")), Source.ARCHIVE)
			.add("netMargin", this.words.percent(figures.ratio("netProfit", "annualSales")), Source.ARCHIVE)
			.fields("assetTurnover", "stockDays", "staffTurnover", "recentFinancing", "debtDueInYear");
	}

	private Panel credit(PanelFigures figures) {
		CustomerOutlook.Credit credit = figures.credit();
		Due.Sum dues = figures.dues();
		boolean owed = dues.amount().signum() > 0;
		Panel panel = panel("credit", figures)
			.add("creditGrade", (credit != null && credit.grade() != null) ? credit.grade().name() : null, Source.RUN)
			.add("creditPoints", (credit != null) ? this.words.number(credit.points()) : null, Source.RUN);
		if (CreditSight.BALANCE.stream().allMatch((key) -> Panel.value(figures.rooms(), key) != null)) {
			panel.add("zScore", zScore(figures.outlook()), Source.RUN);
		}
		return panel.add("suggestedLimit", this.words.money((credit != null) ? credit.limit() : null), Source.RUN)
			.add("collectionRate", this.words.percent(input(credit, Indicator.COLLECTION_RATE)), Source.RUN)
			.add("daysLate", this.words.days(input(credit, Indicator.DAYS_LATE)), Source.RUN)
			.add("paymentIndex", this.words.decimal(input(credit, Indicator.PAYMENT_INDEX)), Source.RUN)
			.add("onTime", this.words.percent(input(credit, Indicator.ON_TIME_SHARE)), Source.RUN)
			.add("defaults", this.words.number(input(credit, Indicator.DEFAULTS)), Source.RUN)
			.add("outstanding", owed ? this.words.money(dues.outstanding()) : null, Source.RECEIVABLES)
			.add("overdue", owed ? this.words.money(dues.overdue()) : null, Source.RECEIVABLES)
			.fields("creditLimit", "paymentDays", "settlementMethod", "tradingTerms", "cooperationAttitude");
	}

	private @Nullable String zScore(@Nullable CustomerOutlook outlook) {
		CustomerOutlook.Balance balance = (outlook != null) ? outlook.balance() : null;
		return (balance != null) ? this.words.zScore(balance) : null;
	}

	private static @Nullable Double input(CustomerOutlook.@Nullable Credit credit, Indicator indicator) {
		return (credit != null) ? credit.input(indicator) : null;
	}

}
