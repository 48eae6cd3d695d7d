package org.kedang.ingest.mapping;

import java.util.Comparator;
import java.util.List;

import org.kedang.catalogue.Subject;

/**
 * How an uploaded workbook is to be imported.
 *
 * @param parts the sheets to take in; customers come before what names them
 * @param confirm whether it is stored without waiting for somebody's confirmation
 */
public record ImportRequest(List<Part> parts, ImportOptions options, boolean confirm) {

	/**
	 * A sheet to take in.
	 *
	 * @param sheet its index, from 0
	 * @param name its name
	 */
	public record Part(int sheet, String name, Subject subject, Mapping mapping) {

		/** The sheet as it was looked into. */
		public static Part of(SheetPeek sheet, Subject subject, Mapping mapping) {
			return new Part(sheet.index(), sheet.name(), subject, mapping);
		}

	}

	public ImportRequest {
		parts = parts.stream().sorted(Comparator.comparing(Part::subject).thenComparing(Part::sheet)).toList();
	}

	/** Of a single sheet. */
	public static ImportRequest of(SheetPeek sheet, Subject subject, Mapping mapping, ImportOptions options,
			boolean confirm) {
		return new ImportRequest(List.of(Part.of(sheet, subject, mapping)), options, confirm);
	}

}
