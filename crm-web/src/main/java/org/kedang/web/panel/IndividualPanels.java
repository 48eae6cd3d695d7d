package org.kedang.web.panel;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kedang.analytics.CustomerOutlook;
import org.kedang.analytics.Dealings;
import org.kedang.analytics.relationship.Aspect;
import org.kedang.analytics.rfm.RfmClass;
import org.kedang.archive.Rfm;
import org.kedang.catalogue.Subject;
import org.kedang.web.panel.Panel.Source;

import org.springframework.stereotype.Component;

/**
 * The five analyses of an individual: 消费行为, 特征, 忠诚, 注意力, 价值.
 */
@Component
class IndividualPanels {

	private final PanelWords words;

	IndividualPanels(PanelWords words) {
		this.words = words;
	}

	List<Panel> of(PanelFigures figures) {
		return List.of(consumption(figures), traits(figures), loyalty(figures), attention(figures), value(figures));
	}

	private Panel panel(String key, PanelFigures figures) {
		return new Panel(key, figures.rooms(), this.words.texts, this.words.fields);
	}

	private Panel consumption(PanelFigures figures) {
		Dealings.Buying orders = figures.dealings().orders();
		Dealings.Favourites favourites = figures.dealings().favourites();
		boolean bought = orders.purchases() > 0;
		return panel("consumption", figures).add("purchases", this.words.number(orders.purchases()), Source.ORDERS)
			.add("averageOrder", this.words.money(figures.head().figures().averageOrder()), Source.ORDERS)
			.add("interval", this.words.days(orders.interval()), Source.ORDERS)
			.add("product", favourites.product(), Source.ORDERS)
			.add("category", favourites.category(), Source.ORDERS)
			.add("channel", this.words.option(Subject.TRANSACTION, orders.channel()), Source.ORDERS)
			.add("night", this.words.share(orders.atNight(), orders.timed()), Source.ORDERS)
			.add("weekend", this.words.share(orders.atWeekend(), orders.purchases()), Source.ORDERS)
			.add("returns", bought ? this.words.number(orders.returns()) : null, Source.ORDERS)
			.fields("spendingLevel", "paymentHabit", "priceSensitivity", "preferredCategories", "preferredBrands",
					"decisionFactors");
	}

	private Panel traits(PanelFigures figures) {
		return panel("traits", figures).fields("gender")
			.add("age", age(figures), Source.ARCHIVE)
			.fields("region", "employmentStatus", "industry", "position", "annualIncome", "maritalStatus",
					"highestDegree", "homeOwnership", "hobbies", "personality", "influence");
	}

	private @Nullable String age(PanelFigures figures) {
		LocalDate born = figures.day("birthDate");
		return (born == null || born.isAfter(figures.today())) ? null
				: this.words.number(Period.between(born, figures.today()).getYears());
	}

	private Panel loyalty(PanelFigures figures) {
		Dealings.Buying orders = figures.dealings().orders();
		Dealings.Talking contacts = figures.dealings().contacts();
		CustomerOutlook.Churn churn = figures.churn();
		CustomerOutlook outlook = figures.outlook();
		return panel("loyalty", figures)
			.add("firstPurchase", this.words.since(orders.first(), figures.today()), Source.ORDERS)
			.add("days.count", this.words.number((orders.days() > 0) ? orders.days() : null), Source.ORDERS)
			.add("lastPurchase", this.words.date(orders.last()), Source.ORDERS)
			.add("silence", this.words.silence(churn), Source.RUN)
			.add("alive", this.words.percent((outlook != null) ? outlook.alive() : null), Source.RUN)
			.add("churn", this.words.text("outlook.band.", (churn != null) ? churn.band() : null), Source.RUN)
			.add("referrals", this.words.number(input(figures, Aspect.REFERRALS)), Source.RUN)
			.add("complaints", complaints(contacts), Source.CONTACTS);
	}

	private static @Nullable Double input(PanelFigures figures, Aspect aspect) {
		CustomerOutlook.Relationship relationship = figures.relationship();
		return (relationship != null) ? relationship.inputs().get(aspect.ordinal()) : null;
	}

	private @Nullable String complaints(Dealings.Talking contacts) {
		return (contacts.last() == null) ? null
				: this.words.texts.text("panel.complaints.of", contacts.complaints(), contacts.open());
	}

	private Panel attention(PanelFigures figures) {
		Dealings.Talking contacts = figures.dealings().contacts();
		boolean talked = contacts.last() != null;
		CustomerOutlook.Relationship relationship = figures.relationship();
		return panel("attention", figures)
			.add("contacts", talked ? this.words.number(contacts.contacts()) : null, Source.CONTACTS)
			.add("answered", this.words.share(contacts.answered(), contacts.contacts()), Source.CONTACTS)
			.add("incoming", this.words.share(contacts.incoming(), contacts.contacts()), Source.CONTACTS)
			.add("satisfaction", this.words.decimal(contacts.satisfaction()), Source.CONTACTS)
			.add("contactChannel", this.words.option(Subject.CONTACT_LOG, contacts.channel()), Source.CONTACTS)
			.add("lastContact", this.words.date(contacts.last()), Source.CONTACTS)
			.add("relationship",
					(relationship != null) ? this.words.text("outlook.grade.", relationship.grade().code()) : null,
					Source.RUN)
			.fields("preferredChannel", "media", "favouriteTopics", "socialCircles");
	}

	private Panel value(PanelFigures figures) {
		Rfm rfm = figures.head().rfm();
		CustomerOutlook outlook = figures.outlook();
		Dealings.Favourites favourites = figures.dealings().favourites();
		Dealings.Buying orders = figures.dealings().orders();
		boolean bought = orders.purchases() + orders.returns() > 0;
		return panel("value", figures)
			.add("netAmount", bought ? this.words.money(figures.head().figures().netAmount()) : null, Source.ORDERS)
			.add("year", bought ? this.words.money(orders.amountOfYear()) : null, Source.ORDERS)
			.add("change", this.words.change(orders.change()), Source.ORDERS)
			.add("margin", this.words.money(favourites.margin()), Source.ORDERS)
			.add("marginShare", this.words.percent(favourites.marginShare()), Source.ORDERS)
			.add("grade", (rfm != null) ? rfm.valueGrade() : null, Source.RUN)
			.add("rank", (rfm != null) ? this.words.number(rfm.rank()) : null, Source.RUN)
			.add("rfm", (rfm != null) ? this.words.text("rfm.class.", RfmClass.numbered(rfm.classNumber())) : null,
					Source.RUN)
			.add("expected", this.words.money((outlook != null) ? outlook.expectedValue() : null), Source.RUN)
			.add("expectedPurchases", this.words.decimal((outlook != null) ? outlook.expectedPurchases() : null),
					Source.RUN);
	}

}
