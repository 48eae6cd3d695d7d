/**
 * Sales month by month and how they may go on.
 */
@NullMarked
package org.kedang.web.trend;

import org.jspecify.annotations.NullMarked;
