/**
 * One figure across groups of customers, as pure arithmetic.
 */
@NullMarked
package org.kedang.analytics.compare;

import org.jspecify.annotations.NullMarked;
