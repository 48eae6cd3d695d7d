package org.kedang.export;

import java.util.Map;

/**
 * A roster that somebody wants as a workbook.
 *
 * @param roster its address
 * @param all whether with all columns rather than those of the address
 * @param name the file's name
 * @param plainName the same for programs that know ASCII names only
 * @param locale the language to write it in, as a tag
 * @param told what the audit says of it whenever the file leaves, beside its rows
 * @param total how many customers there are
 */
public record ExportOrder(String roster, boolean all, String name, String plainName, String locale,
		Map<String, Object> told, long total) {

}
