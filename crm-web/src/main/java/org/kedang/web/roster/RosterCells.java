package org.kedang.web.roster;

import java.util.Locale;
import java.util.Map;

import org.kedang.catalogue.Field;
import org.kedang.customer.RosterRow;
import org.kedang.web.support.Formats;

import org.springframework.stereotype.Component;

/**
 * The cells of a roster, each column its own.
 */
@Component
class RosterCells {

	private static final Map<String, String> STATUS_BADGES = Map.of("ACTIVE", "badge good", "LOST", "badge bad",
			"DORMANT", "badge warn");

	private final Formats formats;

	private final RosterTexts texts;

	private final Map<String, Cell> cells = Map.ofEntries(Map.entry("number", this::number),
			Map.entry("kind", this::kind), Map.entry("mobile", this::mobile), Map.entry("region", this::region),
			Map.entry("owner", this::owner), Map.entry("status", this::status), Map.entry("acquired", this::acquired),
			Map.entry("amount", this::amount), Map.entry("last-purchase", this::lastPurchase),
			Map.entry("grade", this::grade), Map.entry("completeness", this::completeness));

	RosterCells(Formats formats, RosterTexts texts) {
		this.formats = formats;
		this.texts = texts;
	}

	/** Writes the cell of that row and column. */
	void write(RosterRow row, ShownColumn column, RosterOutput page) {
		Cell cell = this.cells.get(column.key());
		if (cell != null) {
			cell.write(row, page);
		}
		else {
			value(row, column, page);
		}
	}

	private void number(RosterRow row, RosterOutput page) {
		page.html().element("td", row.number(), "class", "r-number num");
	}

	private void kind(RosterRow row, RosterOutput page) {
		page.html().element("td", this.texts.kind(row.kind()), "class", "r-kind");
	}

	private void mobile(RosterRow row, RosterOutput page) {
		page.html()
			.open("td", "class", (row.telephone() != null) ? "r-mobile num" : "r-mobile num none")
			.element("span", this.formats.text(row.telephone()))
			.text(" ");
		if (page.edits()) {
			page.html()
				.open("a", "class", "muted-link", "data-shortcut", "c", "href", page.archive(row) + "/contacts/new",
						"aria-label", this.texts.text("care.logWith", row.name()), "title",
						this.texts.text("archive.logContact"))
				.icon(page.icons(), "phone")
				.close("a");
		}
		page.html().close("td");
	}

	private void region(RosterRow row, RosterOutput page) {
		String region = this.texts.region(row.region());
		page.html()
			.open("td", "class", "r-region clip")
			.element("span", this.formats.text(region), "title", region)
			.close("td");
	}

	private void owner(RosterRow row, RosterOutput page) {
		boolean owned = row.owner() != null;
		page.html()
			.open("td", "class", "r-owner")
			.element("span", owned ? row.owner() : this.texts.text("roster.owner.pool"), "class",
					owned ? null : "muted")
			.close("td");
	}

	private void status(RosterRow row, RosterOutput page) {
		page.html()
			.open("td", "class", "r-status")
			.element("span", this.texts.status(row.status()), "class",
					STATUS_BADGES.getOrDefault(row.status(), "badge plain"))
			.close("td");
	}

	private void acquired(RosterRow row, RosterOutput page) {
		page.html().element("td", this.formats.date(row.acquiredOn()), "class", "r-acquired num");
	}

	private void amount(RosterRow row, RosterOutput page) {
		page.html()
			.open("td", "class", "r-amount num")
			.element("span", this.formats.shortMoney(row.isBought() ? row.netAmount() : null), "title",
					this.formats.money(row.netAmount()))
			.close("td");
	}

	private void lastPurchase(RosterRow row, RosterOutput page) {
		page.html().element("td", this.formats.date(row.lastPurchaseOn()), "class", "r-last num");
	}

	/** A grade by hand may stand where no run has found a class. */
	private void grade(RosterRow row, RosterOutput page) {
		if (row.valueGrade() == null) {
			page.html()
				.open("td", "class", "r-grade none")
				.element("span", this.formats.text(null), "class", "muted")
				.close("td");
			return;
		}
		page.html()
			.open("td", "class", "r-grade")
			.element("span", row.grade(), "class", "badge grade grade-" + row.grade().toLowerCase(Locale.ROOT), "title",
					this.texts.text("roster.grade", row.grade()))
			.text(" ");
		if (row.rfmClass() != null) {
			String name = this.texts.text("roster.class." + row.rfmClass());
			page.link(page.roster().with("class", row.rfmClass().toString()), name, "class", "muted-link", "title",
					name);
		}
		page.html().close("td");
	}

	private void completeness(RosterRow row, RosterOutput page) {
		page.html()
			.open("td", "class", "r-complete")
			.element("progress", "", "class", "share", "max", "100", "value", String.valueOf(row.completeness()),
					"aria-label", this.texts.text("roster.column.completeness"))
			.element("span", row.completeness() + "%", "class", "num")
			.close("td");
	}

	/** The cell of a field of the catalogue. */
	private void value(RosterRow row, ShownColumn column, RosterOutput page) {
		String value = row.values().get(column.place());
		Field field = (column.column() != null) ? column.column().of(row.kind()) : null;
		String shown = (value == null || field == null) ? null : this.texts.value(field, value);
		page.html()
			.open("td", "class",
					"r-more" + ((value == null) ? " none" : "") + (column.isNumber() ? " num r-figure" : ""),
					"data-label", column.label())
			.element("span", this.formats.text(shown), "title", shown)
			.close("td");
	}

	private interface Cell {

		void write(RosterRow row, RosterOutput page);

	}

}
