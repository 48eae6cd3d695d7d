/**
 * From the staging table to the archive: what each row means is decided and stored by
 * statements over sets, within the caller's transaction.
 */
@NullMarked
package org.kedang.ingest.store;

import org.jspecify.annotations.NullMarked;
