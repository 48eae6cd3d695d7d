package org.kedang.ingest;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some rows of one state.
 *
 * @param next the last row of this page where there are more; null on the last page
 */
public record PreviewPage(List<PreviewRow> rows, @Nullable Integer next) {

}
