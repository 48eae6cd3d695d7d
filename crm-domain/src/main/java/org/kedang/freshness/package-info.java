/**
 * How fresh what is known of a customer is: since when each field stands, by whom, and
 * the day on which it should be verified.
 */
@NullMarked
package org.kedang.freshness;

import org.jspecify.annotations.NullMarked;
