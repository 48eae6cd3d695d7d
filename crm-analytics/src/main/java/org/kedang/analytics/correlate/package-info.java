/**
 * How closely two figures go together, as pure arithmetic.
 */
@NullMarked
package org.kedang.analytics.correlate;

import org.jspecify.annotations.NullMarked;
