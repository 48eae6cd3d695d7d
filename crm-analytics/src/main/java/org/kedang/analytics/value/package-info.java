/**
 * What a customer will bring: from purchases so far to expected purchases, the
 * probability that the customer still buys and the expected value, as pure arithmetic.
 */
@NullMarked
package org.kedang.analytics.value;

import org.jspecify.annotations.NullMarked;
