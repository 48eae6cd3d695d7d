/**
 * From the rows of a sheet to standard values in a staging table, in one pass.
 */
@NullMarked
package org.kedang.ingest.stage;

import org.jspecify.annotations.NullMarked;
