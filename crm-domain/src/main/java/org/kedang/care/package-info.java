/**
 * The care of customers day by day: what is due with whom, complaints, contact plans.
 */
@NullMarked
package org.kedang.care;

import org.jspecify.annotations.NullMarked;
