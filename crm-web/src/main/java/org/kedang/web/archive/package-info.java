/**
 * A customer's archive: its frame, its tabs, and what is done on it.
 */
@NullMarked
package org.kedang.web.archive;

import org.jspecify.annotations.NullMarked;
