/**
 * One figure of customers across groups, one customer against its group, and two figures
 * against each other.
 */
@NullMarked
package org.kedang.web.compare;

import org.jspecify.annotations.NullMarked;
