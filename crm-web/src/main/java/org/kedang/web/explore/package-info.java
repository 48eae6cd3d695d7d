/**
 * Sales by any two dimensions, for managers.
 */
@NullMarked
package org.kedang.web.explore;

import org.jspecify.annotations.NullMarked;
