/**
 * Pages of what was done to many customers at once: how far it is, whom it changed, and
 * taking it back.
 */
@NullMarked
package org.kedang.web.bulk;

import org.jspecify.annotations.NullMarked;
