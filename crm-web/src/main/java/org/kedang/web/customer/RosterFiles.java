package org.kedang.web.customer;

import java.io.IOException;
import java.util.List;

import org.kedang.access.Reader;
import org.kedang.catalogue.Field;
import org.kedang.customer.RosterExport;
import org.kedang.customer.RosterQuery;

import org.springframework.stereotype.Component;

/**
 * Writes rosters as workbooks, with the columns that are shown or with all that may leave
 * the house.
 */
@Component
class RosterFiles {

	private final RosterExport export;

	private final RosterTexts texts;

	private final ColumnChoice columns;

	RosterFiles(RosterExport export, RosterTexts texts, ColumnChoice columns) {
		this.export = export;
		this.texts = texts;
		this.columns = columns;
	}

	/**
	 * Begins to write a roster aside and hands it over whole: whatever fails does so
	 * before the first byte leaves.
	 * @param all whether with all columns rather than those that the parameters ask for
	 */
	void write(RosterQuery query, RosterParameters parameters, boolean all, Reader reader, Taker taker)
			throws IOException {
		List<Field> fields = all ? this.export.fields(query.kind(), reader) : List.of();
		List<ShownColumn> shown = all ? List.of() : this.columns.shown(parameters, reader);
		try (RosterWorkbook workbook = new RosterWorkbook(this.texts, fields, shown)) {
			long rows = all ? this.export.forEach(query, reader, fields, workbook::add)
					: this.export.rows(query, reader, ColumnChoice.fields(shown), workbook::add);
			taker.take(workbook, rows);
		}
	}

	/**
	 * Takes a workbook that is written.
	 */
	@FunctionalInterface
	interface Taker {

		void take(RosterWorkbook workbook, long rows) throws IOException;

	}

}
