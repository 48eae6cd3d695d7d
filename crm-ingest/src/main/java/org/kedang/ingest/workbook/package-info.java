/**
 * Streaming readers for the workbooks people upload (xlsx, xls, csv): whatever the file
 * holds, they end in rows of exact texts or in a refusal that says why.
 */
@NullMarked
package org.kedang.ingest.workbook;

import org.jspecify.annotations.NullMarked;
