/**
 * Orders recorded by hand.
 */
@NullMarked
package org.kedang.web.order;

import org.jspecify.annotations.NullMarked;
