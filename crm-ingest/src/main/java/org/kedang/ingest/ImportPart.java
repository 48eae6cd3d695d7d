package org.kedang.ingest;

import org.kedang.catalogue.Subject;
import org.kedang.ingest.mapping.Mapping;

/**
 * What an import takes from one sheet.
 *
 * @param number place in the order in which the parts are stored, from 1
 * @param sheet index of the sheet in the workbook, from 0
 * @param name the sheet's name; blank for that of a file without sheets
 */
public record ImportPart(int number, int sheet, String name, Subject subject, Mapping mapping, Ledger ledger,
		ImportReport report) {

	/** Whether its rows have been read. */
	public boolean isRead() {
		return this.report.reading().staged() >= 0;
	}

}
