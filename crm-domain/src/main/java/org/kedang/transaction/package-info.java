/**
 * Orders with their lines: what customers bought and returned.
 */
@NullMarked
package org.kedang.transaction;

import org.jspecify.annotations.NullMarked;
