/**
 * The pool 公海: customers without an owner, how they get one, and the rules by which they
 * come back.
 */
@NullMarked
package org.kedang.pool;

import org.jspecify.annotations.NullMarked;
