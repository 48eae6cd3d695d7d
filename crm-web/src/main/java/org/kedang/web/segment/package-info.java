/**
 * The segments of a scoring run.
 */
@NullMarked
package org.kedang.web.segment;

import org.jspecify.annotations.NullMarked;
