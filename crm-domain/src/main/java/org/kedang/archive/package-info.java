/**
 * The archive: everything known of one customer, read for one reader, and what may be
 * added to it by hand.
 */
@NullMarked
package org.kedang.archive;

import org.jspecify.annotations.NullMarked;
