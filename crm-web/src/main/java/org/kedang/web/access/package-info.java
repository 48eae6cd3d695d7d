/**
 * Pages about people: their own settings, and for administrators users, teams and the
 * audit trail.
 */
@NullMarked
package org.kedang.web.access;

import org.jspecify.annotations.NullMarked;
