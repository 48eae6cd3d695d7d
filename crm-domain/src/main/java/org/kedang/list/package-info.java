/**
 * Lists of customers to act on: rosters kept under a name, what was done with them, and
 * what came of it.
 */
@NullMarked
package org.kedang.list;

import org.jspecify.annotations.NullMarked;
