package org.kedang.ingest;

import org.kedang.catalogue.Subject;

/**
 * How an uploaded workbook is to be imported.
 *
 * @param sheet index of the sheet, from 0
 * @param confirm whether it is stored without waiting for somebody's confirmation
 */
public record ImportRequest(Subject subject, int sheet, Mapping mapping, ImportOptions options, boolean confirm) {

}
