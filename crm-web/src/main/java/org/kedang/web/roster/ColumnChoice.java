package org.kedang.web.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kedang.access.Reader;
import org.kedang.customer.RosterColumn;
import org.kedang.customer.RosterColumns;

import org.springframework.stereotype.Component;

/**
 * Which columns a roster shows: those its address names, or else those its reader wants,
 * or else those of the house. The name always comes first.
 */
@Component
class ColumnChoice {

	/** The parameter that names columns, with commas between them. */
	static final String COLS = "cols";

	/** What every row has, as the house shows it. */
	static final List<String> STANDARD = List.of("number", "kind", "mobile", "region", "owner", "status", "acquired",
			"amount", "last-purchase", "grade", "completeness");

	private static final List<String> SORTED = List.of("number", "region", "acquired", "amount", "last-purchase",
			"grade");

	private final RosterColumns columns;

	private final RosterTexts texts;

	ColumnChoice(RosterColumns columns, RosterTexts texts) {
		this.columns = columns;
		this.texts = texts;
	}

	/** The columns of this roster, for this reader. */
	List<ShownColumn> shown(RosterParameters parameters, Reader reader) {
		List<ShownColumn> named = named(parameters.first(COLS), reader);
		if (named.isEmpty()) {
			named = shown(this.columns.wanted(reader), reader);
		}
		return named.isEmpty() ? shown(STANDARD, reader) : named;
	}

	/** Those that a text names; without what is no column. */
	List<ShownColumn> named(@Nullable String cols, Reader reader) {
		return (cols == null) ? List.of() : shown(List.of(cols.split(",")), reader);
	}

	/** All that can be shown to this reader. */
	List<ShownColumn> all(Reader reader) {
		List<String> keys = new ArrayList<>(STANDARD);
		Map<String, RosterColumn> offered = this.columns.offered(reader);
		keys.addAll(offered.keySet());
		return shown(keys, offered, Integer.MAX_VALUE);
	}

	private List<ShownColumn> shown(List<String> keys, Reader reader) {
		return shown(keys, this.columns.offered(reader), RosterColumns.MOST);
	}

	private List<ShownColumn> shown(List<String> keys, Map<String, RosterColumn> offered, int most) {
		List<ShownColumn> shown = new ArrayList<>();
		int place = 0;
		for (String key : keys.stream().map(String::strip).distinct().toList()) {
			RosterColumn column = STANDARD.contains(key) ? null : offered.get(key);
			if (shown.size() < most && STANDARD.contains(key)) {
				shown.add(new ShownColumn(key, this.texts.text("roster.column." + key),
						SORTED.contains(key) ? key : null, null, -1));
			}
			else if (shown.size() < most && column != null) {
				shown.add(new ShownColumn(key, this.texts.label(column.field()), null, column, place++));
			}
		}
		return shown;
	}

	/** The fields among them, in the order of their places. */
	static List<RosterColumn> fields(List<ShownColumn> shown) {
		List<RosterColumn> fields = new ArrayList<>();
		for (ShownColumn each : shown) {
			RosterColumn column = each.column();
			if (column != null) {
				fields.add(column);
			}
		}
		return fields;
	}

}
