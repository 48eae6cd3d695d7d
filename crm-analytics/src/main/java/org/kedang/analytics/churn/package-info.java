/**
 * Learning from what was who will leave or pay late: learners, calibration and judgement
 * as pure arithmetic on tables of figures.
 */
@NullMarked
package org.kedang.analytics.churn;

import org.jspecify.annotations.NullMarked;
