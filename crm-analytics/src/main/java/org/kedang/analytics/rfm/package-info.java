/**
 * Recency, frequency and monetary value: from three figures a customer to scores, classes
 * and the Pareto curve, as pure arithmetic.
 */
@NullMarked
package org.kedang.analytics.rfm;

import org.jspecify.annotations.NullMarked;
