package org.kedang.web.roster;

import java.util.List;

import org.kedang.access.Reader;
import org.kedang.customer.RosterRow;
import org.kedang.web.support.Markup;

import org.springframework.stereotype.Component;

/**
 * Writes the rows of a roster, in its template as {@code ${@rosterTable.html(…)}}: a page
 * of them has 600 cells, which a template takes 40 ms to choose and fill in, and this
 * takes 1 (decision 32).
 */
@Component("rosterTable")
class RosterTable {

	private final RosterCells cells;

	private final RosterTexts texts;

	RosterTable(RosterCells cells, RosterTexts texts) {
		this.cells = cells;
		this.texts = texts;
	}

	/**
	 * The rows with their headings.
	 * @param root the address of the home page
	 * @param icons the address of the file of all icons
	 */
	public String html(RosterView roster, List<ShownColumn> columns, Reader reader, String root, String icons) {
		RosterOutput page = new RosterOutput(new Markup(), roster, reader.mayEditCustomers(),
				root.substring(0, root.length() - 1), icons);
		for (RosterView.Line line : roster.lines()) {
			if (line.heading() != null) {
				heading(line, columns.size() + 1, page);
			}
			page.html().open("tr");
			name(line.row(), page);
			for (ShownColumn column : columns) {
				this.cells.write(line.row(), column, page);
			}
			page.html().close("tr");
		}
		return page.html().toString();
	}

	private static void heading(RosterView.Line line, int width, RosterOutput page) {
		page.html().open("tr", "class", "group").open("th", "colspan", String.valueOf(width), "scope", "colgroup");
		if (line.groupLink() != null) {
			page.link(line.groupLink(), line.heading());
		}
		else {
			page.html().element("span", line.heading());
		}
		page.html()
			.element("span", "", "class", "group-count num", "id", "group-" + line.group())
			.close("th")
			.close("tr");
	}

	private void name(RosterRow row, RosterOutput page) {
		page.html().open("th", "class", "r-name clip", "scope", "row");
		if (page.edits()) {
			page.html()
				.open("label", "class", "pick-area")
				.open("input", "class", "pick no-print", "type", "checkbox", "name", "pick", "form", "bulk", "value",
						row.number(), "aria-label", this.texts.text("bulk.pick", row.name()))
				.close("label");
		}
		page.html()
			.element("a", row.name(), "class", "name-link", "data-row", "", "href", page.archive(row), "title",
					row.name());
		if (row.minimal()) {
			page.html().element("span", this.texts.text("roster.minimal"), "class", "badge warn");
		}
		page.html().close("th");
	}

}
