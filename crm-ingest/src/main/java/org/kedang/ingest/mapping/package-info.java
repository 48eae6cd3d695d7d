/**
 * What the columns of a workbook mean: its first rows are looked into, headers and values
 * tell the fields, and what somebody chose is kept by name.
 */
@NullMarked
package org.kedang.ingest.mapping;

import org.jspecify.annotations.NullMarked;
