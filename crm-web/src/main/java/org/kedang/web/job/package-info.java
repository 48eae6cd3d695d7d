/**
 * The page of background work.
 */
@NullMarked
package org.kedang.web.job;

import org.jspecify.annotations.NullMarked;
