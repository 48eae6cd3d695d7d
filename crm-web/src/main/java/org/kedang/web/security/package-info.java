/**
 * The gate: who is let in, by which door, and the one table that says which route needs
 * which right.
 */
@NullMarked
package org.kedang.web.security;

import org.jspecify.annotations.NullMarked;
