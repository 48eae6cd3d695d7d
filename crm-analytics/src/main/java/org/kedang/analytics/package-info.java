/**
 * A scoring run over all customers and the snapshot it leaves.
 */
@NullMarked
package org.kedang.analytics;

import org.jspecify.annotations.NullMarked;
