/**
 * From what stands in a cell to the archive's standard value: one pure function a kind of
 * field.
 */
@NullMarked
package org.kedang.ingest.standardise;

import org.jspecify.annotations.NullMarked;
