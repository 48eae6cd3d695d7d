/**
 * Who will pay late: what is known of an invoice on the day it is made out, as pure
 * arithmetic.
 */
@NullMarked
package org.kedang.analytics.late;

import org.jspecify.annotations.NullMarked;
