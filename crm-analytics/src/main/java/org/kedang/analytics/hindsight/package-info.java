/**
 * What became of those who would have been graded on an earlier day, and how far their
 * grades had told it.
 */
@NullMarked
package org.kedang.analytics.hindsight;

import org.jspecify.annotations.NullMarked;
