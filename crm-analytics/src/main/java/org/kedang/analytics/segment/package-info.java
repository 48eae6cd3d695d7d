/**
 * Segments: customers who are alike found by k-means over standardised figures, and named
 * by what sets them apart, as pure arithmetic.
 */
@NullMarked
package org.kedang.analytics.segment;

import org.jspecify.annotations.NullMarked;
