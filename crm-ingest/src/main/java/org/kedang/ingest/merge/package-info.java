/**
 * Joins two customers that are the same one, and takes that back; keeps the queue of
 * those that may be.
 */
@NullMarked
package org.kedang.ingest.merge;

import org.jspecify.annotations.NullMarked;
