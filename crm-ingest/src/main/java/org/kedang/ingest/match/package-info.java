/**
 * Tells which records mean the same customer, and why: keys that bring records together,
 * named levels of agreement, weights in bits learnt without labels, clusters.
 */
@NullMarked
package org.kedang.ingest.match;

import org.jspecify.annotations.NullMarked;
