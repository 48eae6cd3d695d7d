/**
 * The first page: what the day holds.
 */
@NullMarked
package org.kedang.web.home;

import org.jspecify.annotations.NullMarked;
