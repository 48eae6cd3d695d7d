package org.kedang.web.imports;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kedang.ingest.Ledger;
import org.kedang.ingest.SeveralCustomers;
import org.kedang.shared.Problem;

/**
 * Where an import stands, for programs.
 *
 * @param state QUEUED, READING, CHECKING, READY, STORING, DONE, FAILED or CANCELLED
 * @param ledger of transactions, it counts lines
 * @param parts the sheets taken in, in the order in which they are stored; the ledger is
 * the sum of theirs
 * @param undo where the taking back of it stands; null where it is not stored
 * @param errors why it failed, and the first rows that cannot be stored
 */
record ImportBody(long id, String state, Progress progress, Ledger ledger, List<Part> parts, @Nullable UndoBody undo,
		List<Error> errors) {

	/**
	 * How far it is.
	 *
	 * @param total an estimate while reading, 0 for not known yet
	 */
	record Progress(long done, long total) {
	}

	/**
	 * What becomes of a sheet.
	 *
	 * @param sheet its name; blank for a file without sheets
	 * @param type what it holds
	 */
	record Part(String sheet, String type, Ledger ledger) {
	}

	/**
	 * What is wrong.
	 *
	 * @param sheet null where it concerns the whole file
	 * @param row number of the row in the sheet, from 1
	 * @param column header of the column as written; null where it concerns the whole row
	 * @param meant numbers of the first customers that a row fits which fits several
	 * @param more whether it fits others beside these
	 */
	record Error(@Nullable String sheet, @Nullable Long row, @Nullable String column, String code, String message,
			List<String> meant, boolean more) {

		static Error of(@Nullable String sheet, @Nullable Long row, @Nullable String column, Problem problem,
				String message, SeveralCustomers.Meant several) {
			List<String> seen = several.customers()
				.stream()
				.flatMap((customer) -> Stream.ofNullable(customer.number()))
				.toList();
			return new Error(sheet, row, column, problem.code(), message, seen,
					several.more() || seen.size() < several.customers().size());
		}

	}

}
