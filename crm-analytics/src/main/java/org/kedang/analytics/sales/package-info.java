/**
 * Sales counted by any two dimensions: cells, the tables made of them, and how margin is
 * spread over customers, as pure arithmetic.
 */
@NullMarked
package org.kedang.analytics.sales;

import org.jspecify.annotations.NullMarked;
