/**
 * One import from uploaded workbook to stored customers: its stages, its ledger, its
 * report.
 */
@NullMarked
package org.kedang.ingest;

import org.jspecify.annotations.NullMarked;
