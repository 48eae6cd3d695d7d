/**
 * Baskets: which products are bought together, the rules that follow, and what to offer
 * next, as pure arithmetic.
 */
@NullMarked
package org.kedang.analytics.basket;

import org.jspecify.annotations.NullMarked;
