/**
 * Whether a corporate customer may owe us money: from what was invoiced and paid, and
 * from its balance figures, to points, a grade and a policy, as pure arithmetic.
 */
@NullMarked
package org.kedang.analytics.credit;

import org.jspecify.annotations.NullMarked;
