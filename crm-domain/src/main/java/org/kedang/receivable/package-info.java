/**
 * Amounts invoiced, due and paid.
 */
@NullMarked
package org.kedang.receivable;

import org.jspecify.annotations.NullMarked;
