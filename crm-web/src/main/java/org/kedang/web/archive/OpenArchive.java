package org.kedang.web.archive;

import java.util.List;

import org.kedang.analytics.DayGrades;
import org.kedang.archive.ArchiveHead;

/**
 * An archive that was opened.
 *
 * @param grades the days since which the grades have been as they were then, the latest
 * first
 */
public record OpenArchive(ArchiveHead head, List<DayGrades> grades) {
}
