/**
 * Contact persons of a firm, and their moves to another.
 */
@NullMarked
package org.kedang.web.person;

import org.jspecify.annotations.NullMarked;
