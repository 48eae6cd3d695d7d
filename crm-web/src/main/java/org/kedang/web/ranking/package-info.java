/**
 * The ranked roster with the Pareto curve.
 */
@NullMarked
package org.kedang.web.ranking;

import org.jspecify.annotations.NullMarked;
